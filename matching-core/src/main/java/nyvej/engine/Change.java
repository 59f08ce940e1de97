package nyvej.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.SupportType;

/** One thing that could be otherwise. What nobody should be talked into, such as her consent or a no, is none. */
sealed interface Change {
  /** These clearances are valid through that day. */
  record Cleared(Set<Clearance> clearances, LocalDate until) implements Change {}

  /** The pause is over. */
  record Resumed() implements Change {}

  /** So many of the volunteer's matches or asks have ended. */
  record Freed(int matches) implements Change {}

  /** The volunteer is asked at that time, and not asked by others until then. */
  record AskedAt(Instant time) implements Change {}

  /** The volunteer offers one of these too. */
  record Offered(List<SupportType> oneOf) implements Change {}

  /** She accepts an interpreter. */
  record Interpreted() implements Change {}

  /** The volunteer goes so many kilometres farther. */
  record Farther(int kilometres) implements Change {}

  /** She accepts help at a distance. */
  record HersRemote() implements Change {}

  /** The volunteer helps at a distance. */
  record TheirsRemote() implements Change {}

  /** They have so many hours a week more in common. */
  record MoreHours(double hours) implements Change {}
}

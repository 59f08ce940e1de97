package nyvej.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.Gender;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.VolunteerId;

/**
 * A need and a volunteer at a time, as the rules and the criteria ask about them. However the volunteer's facts are kept, the
 * same rules and criteria decide by these answers.
 */
public interface Pair {
  /** What matching knows of the need. */
  NeedFacts need();

  /** When the pair is judged. */
  Instant now();

  /** The Danish day of that time. */
  LocalDate today();

  /** Which volunteer. */
  VolunteerId volunteer();

  /** The branch the volunteer helps. */
  BranchId branch();

  /** The volunteer's gender. */
  Gender gender();

  /** Whether the volunteer holds that clearance as long as help is expected to last. */
  boolean clearedThroughout(Clearance clearance);

  /** Whether the volunteer may be asked at all. */
  Standing standing();

  /** Whether that is known between the two. */
  boolean marked(PairMark mark);

  /** Whether the volunteer does not help there. */
  boolean avoids(Kommune kommune);

  /** Matches of the volunteer that ended well. */
  int experience();

  /** Open asks and running matches. */
  int engaged();

  /** How often the volunteer was asked in that time before now. */
  int asked(Duration before);

  /** Whether the volunteer has stated what is offered; what follows may be asked only then. */
  boolean offers();

  /** How many matches the volunteer takes at a time. */
  int matchesAtATime();

  /** How often the volunteer may be asked in any 7 days. */
  int asksPerWeek();

  /** How many of the kinds of support she asks for the volunteer offers. */
  int sharedSupport();

  /** How well they can talk, 0 when they have no language in common. */
  double languageFit();

  /** Where the volunteer starts from. */
  Kommune kommune();

  /** Between the centres of their kommuner, ferries counted; 0 within the same. */
  double kilometres();

  /** How far the volunteer goes, in kilometres; 0 is the own kommune. */
  int radiusKm();

  /** Whether both accept help at a distance. */
  boolean remote();

  /** Hours a week that both have in the coming four weeks, on average. */
  double commonHours();
}

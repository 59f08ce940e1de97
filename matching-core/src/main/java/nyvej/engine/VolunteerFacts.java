package nyvej.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nyvej.vocabulary.Availability;
import nyvej.vocabulary.Away;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.Gender;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.VolunteerId;
import org.jspecify.annotations.Nullable;

/**
 * What matching knows of a volunteer.
 *
 * @param id which volunteer
 * @param branch the branch the volunteer helps
 * @param gender the volunteer's gender
 * @param availability what the volunteer offers; null until stated
 * @param clearances the last Danish day that each is valid on
 * @param standing whether the volunteer may be asked at all
 * @param avoids kommuner in which the volunteer does not help, or may not
 * @param away days without time for anybody, whatever the weekly hours say
 * @param experience matches that ended well, at least 0
 * @param engaged open asks and running matches, at least 0
 * @param asked when the volunteer was asked; older than 7 days may be left out
 */
public record VolunteerFacts(VolunteerId id, BranchId branch, Gender gender, @Nullable Availability availability,
    Map<Clearance, LocalDate> clearances, Standing standing, Set<Kommune> avoids, List<Away> away, int experience,
    int engaged, List<Instant> asked) {
  /** For so long an ask counts against the asks of a week. */
  public static final Duration ASKS_COUNT = Duration.ofDays(7);

  /** Copies the collections; a negative number is an {@link IllegalArgumentException}. */
  public VolunteerFacts {
    if (experience < 0 || engaged < 0) {
      throw new IllegalArgumentException("a negative number of matches");
    }
    avoids = Set.copyOf(avoids);
    away = List.copyOf(away);
    clearances = Map.copyOf(clearances);
    asked = List.copyOf(asked);
  }

  /** When the volunteer was asked in that time before now, oldest first. */
  public Stream<Instant> askedIn(Duration before, Instant now) {
    var since = now.minus(before);
    return asked.stream().filter(at -> at.isAfter(since) && !at.isAfter(now)).sorted();
  }
}

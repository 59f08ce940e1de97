package nyvej.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nyvej.vocabulary.Availability;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.Gender;
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
 * @param paused whether the volunteer takes a pause or is suspended
 * @param engaged open asks and running matches, at least 0
 * @param asked when the volunteer was asked; older than 7 days may be left out
 */
public record VolunteerFacts(VolunteerId id, BranchId branch, Gender gender, @Nullable Availability availability,
    Map<Clearance, LocalDate> clearances, boolean paused, int engaged, List<Instant> asked) {
  /** Copies the collections; a negative {@code engaged} is an {@link IllegalArgumentException}. */
  public VolunteerFacts {
    if (engaged < 0) {
      throw new IllegalArgumentException("engaged is negative");
    }
    clearances = Map.copyOf(clearances);
    asked = List.copyOf(asked);
  }
}

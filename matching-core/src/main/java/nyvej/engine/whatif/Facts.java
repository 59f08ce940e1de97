package nyvej.engine.whatif;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import nyvej.engine.Standing;
import nyvej.engine.VolunteerFacts;
import nyvej.vocabulary.Availability;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.VolunteerId;

/** A volunteer's facts with something changed. */
final class Facts {
  /** Longer than any simulation. */
  private static final int YEARS = 100;

  private Facts() {}

  static VolunteerFacts taken(VolunteerFacts facts, int engaged, List<Instant> asked) {
    return new VolunteerFacts(facts.id(), facts.branch(), facts.gender(), facts.availability(), facts.clearances(),
        facts.standing(), facts.avoids(), facts.away(), facts.experience(), engaged, asked);
  }

  static VolunteerFacts offering(VolunteerFacts facts, Availability offer) {
    return new VolunteerFacts(facts.id(), facts.branch(), facts.gender(), offer, facts.clearances(), facts.standing(),
        facts.avoids(), facts.away(), facts.experience(), facts.engaged(), facts.asked());
  }

  /** Somebody new who is like that one. */
  static VolunteerFacts like(VolunteerFacts facts, VolunteerId id, BranchId branch, Availability offer) {
    return new VolunteerFacts(id, branch, facts.gender(), offer, facts.clearances(), Standing.ACTIVE, Set.of(),
        List.of(), 0, 0, List.of());
  }

  /** Nobody has asked yet, and what is valid on that day is renewed in time for ever. */
  static VolunteerFacts fresh(VolunteerFacts facts, LocalDate day) {
    var clearances = new EnumMap<Clearance, LocalDate>(Clearance.class);
    facts.clearances().forEach((clearance, until) -> {
      if (!until.isBefore(day)) {
        clearances.put(clearance, day.plusYears(YEARS));
      }
    });
    return new VolunteerFacts(facts.id(), facts.branch(), facts.gender(), facts.availability(), clearances,
        facts.standing(), facts.avoids(), facts.away(), facts.experience(), 0, List.of());
  }
}

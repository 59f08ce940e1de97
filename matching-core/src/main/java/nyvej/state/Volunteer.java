package nyvej.state;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nyvej.engine.PairMark;
import nyvej.engine.Standing;
import nyvej.engine.VolunteerFacts;
import nyvej.event.MatchEvent;
import nyvej.event.MatchEvent.MatchAccepted;
import nyvej.event.MatchEvent.MatchApproved;
import nyvej.event.MatchEvent.MatchDeclined;
import nyvej.event.MatchEvent.MatchEnded;
import nyvej.event.MatchEvent.MatchExpired;
import nyvej.event.MatchEvent.MatchWithdrawn;
import nyvej.event.NeedEvent;
import nyvej.event.NyvejEvent;
import nyvej.event.PledgeEvent;
import nyvej.event.VolunteerEvent;
import nyvej.event.VolunteerEvent.AvailabilityStated;
import nyvej.event.VolunteerEvent.AvoidedAreasStated;
import nyvej.event.VolunteerEvent.ClearanceRecorded;
import nyvej.event.VolunteerEvent.ConflictStated;
import nyvej.event.VolunteerEvent.DaysAwayStated;
import nyvej.event.VolunteerEvent.VolunteerLeft;
import nyvej.event.VolunteerEvent.VolunteerPaused;
import nyvej.event.VolunteerEvent.VolunteerRegistered;
import nyvej.event.VolunteerEvent.VolunteerReinstated;
import nyvej.event.VolunteerEvent.VolunteerRejoined;
import nyvej.event.VolunteerEvent.VolunteerResumed;
import nyvej.event.VolunteerEvent.VolunteerSuspended;
import nyvej.vocabulary.Availability;
import nyvej.vocabulary.AvoidedAreas;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.DaysAway;
import nyvej.vocabulary.Gender;
import nyvej.vocabulary.MatchId;
import nyvej.vocabulary.SurvivorId;
import nyvej.vocabulary.VolunteerId;
import org.jspecify.annotations.Nullable;

/**
 * A volunteer, what is offered and how much of it is taken.
 *
 * @param availability null until stated
 * @param clearances the last day each is valid, Danish time
 * @param engaged asks without an answer and running matches
 * @param asked when the volunteer was asked, oldest first, as far back as the weekly asks need
 * @param declined survivors whom the volunteer said no to, for whichever need
 * @param suspendedSince when a coordinator suspended the volunteer; null when none did
 * @param marks what else is known between the volunteer and survivors
 * @param endedWell matches that ended well
 * @param leftSince when the volunteer left; null for who is one
 * @param away days without time
 * @param avoids kommuner in which the volunteer does not help; for the volunteer and the branch's coordinators only
 */
public record Volunteer(VolunteerId id, BranchId branch, Gender gender, @Nullable Availability availability,
    Map<Clearance, LocalDate> clearances, boolean paused, Set<MatchId> engaged, List<Instant> asked,
    Set<SurvivorId> declined, @Nullable Instant suspendedSince, Map<SurvivorId, Set<PairMark>> marks,
    Set<MatchId> endedWell, @Nullable Instant leftSince, DaysAway away, AvoidedAreas avoids) {
  /** Twice the 7 days that count, since two instances' clocks may differ a little. */
  private static final Duration REMEMBERED = Duration.ofDays(14);

  /** What was stored before there were any leaves these out. */
  public Volunteer {
    marks = requireNonNullElse(marks, Map.of());
    endedWell = requireNonNullElse(endedWell, Set.of());
    away = requireNonNullElse(away, DaysAway.NONE);
    avoids = requireNonNullElse(avoids, AvoidedAreas.NONE);
  }

  /** Follows one volunteer. */
  public static @Nullable Volunteer evolve(@Nullable Volunteer volunteer, VolunteerId id, NyvejEvent event) {
    return switch (event) {
      case VolunteerEvent e when e.volunteer().equals(id) -> onVolunteer(volunteer, e);
      case MatchEvent e when e.volunteer().equals(id) -> requireNonNull(volunteer).onMatch(e);
      case VolunteerEvent _,MatchEvent _,NeedEvent _,PledgeEvent _ -> volunteer;
    };
  }

  /** What matching needs to know. */
  public VolunteerFacts facts() {
    return facts(asked);
  }

  /** As {@link #facts()}; an ask that another instance, its clock ahead, dates after that time counts as made then. */
  public VolunteerFacts factsAt(Instant now) {
    var counted = asked.stream().map(at -> at.isAfter(now) ? now : at).toList();
    return facts(counted);
  }

  private VolunteerFacts facts(List<Instant> counted) {
    return new VolunteerFacts(id, branch, gender, availability, clearances, standing(), avoids.areas(), away.spells(),
        endedWell.size(), engaged.size(), counted);
  }

  /** Survivors of whom something is known, or was once. */
  public Set<SurvivorId> marked() {
    return With.both(declined, marks.keySet());
  }

  /** What is known between the volunteer and a survivor, from all her needs. */
  public Set<PairMark> marks(SurvivorId survivor) {
    var known = marksWith(survivor);
    return declined.contains(survivor) ? With.added(known, PairMark.DECLINED) : known;
  }

  /** Whether a coordinator has suspended the volunteer. */
  public boolean suspended() {
    return suspendedSince != null;
  }

  /** Whether the volunteer is one no more. */
  public boolean left() {
    return leftSince != null;
  }

  /** Whether the volunteer may be asked at all. */
  public Standing standing() {
    if (left()) {
      return Standing.LEFT;
    }
    if (suspended()) {
      return Standing.SUSPENDED;
    }
    return paused ? Standing.PAUSED : Standing.ACTIVE;
  }

  private static Volunteer onVolunteer(@Nullable Volunteer volunteer, VolunteerEvent event) {
    return switch (event) {
      case VolunteerRegistered e ->
        new Volunteer(e.volunteer(), e.branch(), e.gender(), null, Map.of(), false, Set.of(),
            List.of(), Set.of(), null, Map.of(), Set.of(), null, DaysAway.NONE, AvoidedAreas.NONE);
      case AvailabilityStated e -> requireNonNull(volunteer).offering(e.availability());
      case DaysAwayStated e -> requireNonNull(volunteer).away(e.days());
      case AvoidedAreasStated e -> requireNonNull(volunteer).avoiding(e.areas());
      case VolunteerPaused _ -> requireNonNull(volunteer).paused(true);
      case VolunteerResumed _ -> requireNonNull(volunteer).paused(false);
      case VolunteerSuspended e -> requireNonNull(volunteer).suspended(e.at());
      case VolunteerReinstated _ -> requireNonNull(volunteer).suspended(null);
      case VolunteerLeft e -> requireNonNull(volunteer).left(e.at());
      case VolunteerRejoined _ -> requireNonNull(volunteer).rejoined();
      case ConflictStated e -> requireNonNull(volunteer).conflicting(e.survivor(), e.conflict());
      case ClearanceRecorded e -> requireNonNull(volunteer)
          .cleared(With.put(volunteer.clearances, e.clearance(), e.validUntil()));
    };
  }

  private Volunteer onMatch(MatchEvent event) {
    return switch (event) {
      case MatchApproved e -> engaged(With.added(engaged, e.match()), askedAlsoAt(e.at()));
      case MatchAccepted _ -> this;
      case MatchDeclined e -> released(e.match()).declining(e.survivor());
      case MatchExpired e -> released(e.match());
      case MatchWithdrawn e -> released(e.match());
      case MatchEnded e -> released(e.match()).ended(e);
    };
  }

  private Volunteer ended(MatchEnded e) {
    return switch (e.outcome()) {
      case WELL -> marked(With.added(marksWith(e.survivor()), PairMark.HELPED_BEFORE), e.survivor())
          .withEndedWell(With.added(endedWell, e.match()));
      case NEUTRAL -> marked(With.added(marksWith(e.survivor()), PairMark.HELPED_BEFORE), e.survivor());
      case BADLY -> marked(With.added(marksWith(e.survivor()), PairMark.ENDED_BADLY), e.survivor());
    };
  }

  private Volunteer conflicting(SurvivorId survivor, boolean conflict) {
    var known = marksWith(survivor);
    return marked(conflict ? With.added(known, PairMark.CONFLICT) : With.removed(known, PairMark.CONFLICT), survivor);
  }

  private Set<PairMark> marksWith(SurvivorId survivor) {
    return marks.getOrDefault(survivor, Set.of());
  }

  private List<Instant> askedAlsoAt(Instant at) {
    return Stream.concat(asked.stream().filter(earlier -> earlier.isAfter(at.minus(REMEMBERED))), Stream.of(at))
        .toList();
  }

  private Volunteer released(MatchId match) {
    return engaged(With.removed(engaged, match), asked);
  }

  private Volunteer offering(Availability newAvailability) {
    return new Volunteer(id, branch, gender, newAvailability, clearances, paused, engaged, asked, declined,
        suspendedSince, marks, endedWell, leftSince, away, avoids);
  }

  private Volunteer away(DaysAway days) {
    return new Volunteer(id, branch, gender, availability, clearances, paused, engaged, asked, declined, suspendedSince,
        marks, endedWell, leftSince, days, avoids);
  }

  private Volunteer avoiding(AvoidedAreas areas) {
    return new Volunteer(id, branch, gender, availability, clearances, paused, engaged, asked, declined, suspendedSince,
        marks, endedWell, leftSince, away, areas);
  }

  private Volunteer paused(boolean newPaused) {
    return new Volunteer(id, branch, gender, availability, clearances, newPaused, engaged, asked, declined,
        suspendedSince, marks, endedWell, leftSince, away, avoids);
  }

  private Volunteer cleared(Map<Clearance, LocalDate> newClearances) {
    return new Volunteer(id, branch, gender, availability, newClearances, paused, engaged, asked, declined,
        suspendedSince, marks, endedWell, leftSince, away, avoids);
  }

  private Volunteer engaged(Set<MatchId> newEngaged, List<Instant> newAsked) {
    return new Volunteer(id, branch, gender, availability, clearances, paused, newEngaged, newAsked, declined,
        suspendedSince, marks, endedWell, leftSince, away, avoids);
  }

  private Volunteer declining(SurvivorId survivor) {
    return new Volunteer(id, branch, gender, availability, clearances, paused, engaged, asked,
        With.added(declined, survivor), suspendedSince, marks, endedWell, leftSince, away, avoids);
  }

  private Volunteer suspended(@Nullable Instant since) {
    return new Volunteer(id, branch, gender, availability, clearances, paused, engaged, asked, declined, since, marks,
        endedWell, leftSince, away, avoids);
  }

  private Volunteer left(Instant since) {
    return new Volunteer(id, branch, gender, null, Map.of(), false, engaged, asked, declined, suspendedSince, marks,
        endedWell, since, DaysAway.NONE, AvoidedAreas.NONE);
  }

  private Volunteer rejoined() {
    return new Volunteer(id, branch, gender, availability, clearances, paused, engaged, asked, declined, suspendedSince,
        marks, endedWell, null, away, avoids);
  }

  private Volunteer marked(Set<PairMark> known, SurvivorId survivor) {
    return new Volunteer(id, branch, gender, availability, clearances, paused, engaged, asked, declined, suspendedSince,
        With.put(marks, survivor, known), endedWell, leftSince, away, avoids);
  }

  private Volunteer withEndedWell(Set<MatchId> matches) {
    return new Volunteer(id, branch, gender, availability, clearances, paused, engaged, asked, declined, suspendedSince,
        marks, matches, leftSince, away, avoids);
  }
}

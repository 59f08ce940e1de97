package nyvej.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import nyvej.vocabulary.Availability;
import nyvej.vocabulary.AvoidedAreas;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.DaysAway;
import nyvej.vocabulary.Gender;
import nyvej.vocabulary.PersonId;
import nyvej.vocabulary.Sealed;
import nyvej.vocabulary.SurvivorId;
import nyvej.vocabulary.VolunteerId;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;

/** What happened to a volunteer. */
public sealed interface VolunteerEvent extends NyvejEvent {
  VolunteerId volunteer();

  @Override
  default Set<Tag> tags() {
    return Set.of(Tags.volunteer(volunteer()));
  }

  /** A branch took the volunteer in. */
  @Event(namespace = "nyvej", name = "VolunteerRegistered", version = "1")
  record VolunteerRegistered(VolunteerId volunteer, BranchId branch, Gender gender, Sealed name, Sealed contact,
      PersonId by,
      Instant at) implements VolunteerEvent {}

  /** The volunteer, or a coordinator for the volunteer, said what is offered; replaces what was said before. */
  @Event(namespace = "nyvej", name = "AvailabilityStated", version = "1")
  record AvailabilityStated(VolunteerId volunteer, Availability availability, PersonId by,
      Instant at) implements VolunteerEvent {}

  /** The volunteer, or a coordinator for the volunteer, said on which days there is no time; replaces what was said before. */
  @Event(namespace = "nyvej", name = "DaysAwayStated", version = "1")
  record DaysAwayStated(VolunteerId volunteer, DaysAway days, PersonId by, Instant at) implements VolunteerEvent {}

  /**
   * The volunteer, or a coordinator for the volunteer, said in which kommuner she or he does not help; replaces what was said
   * before. Nobody but the volunteer and the branch's coordinators sees it.
   */
  @Event(namespace = "nyvej", name = "AvoidedAreasStated", version = "1")
  record AvoidedAreasStated(VolunteerId volunteer, AvoidedAreas areas, PersonId by, Instant at)
      implements
        VolunteerEvent {}

  /** The volunteer is not asked until resumed. */
  @Event(namespace = "nyvej", name = "VolunteerPaused", version = "1")
  record VolunteerPaused(VolunteerId volunteer, PersonId by, Instant at) implements VolunteerEvent {}

  /** The volunteer may be asked again. */
  @Event(namespace = "nyvej", name = "VolunteerResumed", version = "1")
  record VolunteerResumed(VolunteerId volunteer, PersonId by, Instant at) implements VolunteerEvent {}

  /** Nobody may ask the volunteer until a coordinator reinstates her or him. */
  @Event(namespace = "nyvej", name = "VolunteerSuspended", version = "1")
  record VolunteerSuspended(VolunteerId volunteer, PersonId by, Instant at) implements VolunteerEvent {}

  /** The suspension is over. */
  @Event(namespace = "nyvej", name = "VolunteerReinstated", version = "1")
  record VolunteerReinstated(VolunteerId volunteer, PersonId by, Instant at) implements VolunteerEvent {}

  /**
   * The volunteer is none any more. Of what was known only that stays which keeps people apart or counts as experience; what
   * was offered and the clearances are forgotten.
   */
  @Event(namespace = "nyvej", name = "VolunteerLeft", version = "1")
  record VolunteerLeft(VolunteerId volunteer, PersonId by, Instant at) implements VolunteerEvent {}

  /** A coordinator took the volunteer back. */
  @Event(namespace = "nyvej", name = "VolunteerRejoined", version = "1")
  record VolunteerRejoined(VolunteerId volunteer, PersonId by, Instant at) implements VolunteerEvent {}

  /**
   * A coordinator said whether kinship or an organisation binds a volunteer and a survivor; replaces what was said before.
   *
   * @param conflict whether something does
   */
  @Event(namespace = "nyvej", name = "ConflictStated", version = "1")
  record ConflictStated(VolunteerId volunteer, SurvivorId survivor, boolean conflict, PersonId by, Instant at)
      implements
        VolunteerEvent {
    @Override
    public Set<Tag> tags() {
      return Set.of(Tags.volunteer(volunteer), Tags.survivor(survivor));
    }
  }

  /**
   * A coordinator saw a clearance.
   *
   * @param validUntil last day it is valid, Danish time
   */
  @Event(namespace = "nyvej", name = "ClearanceRecorded", version = "1")
  record ClearanceRecorded(VolunteerId volunteer, Clearance clearance, LocalDate validUntil, PersonId by, Instant at)
      implements
        VolunteerEvent {}
}

package nyvej;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nyvej.event.MatchEvent.Answered;
import nyvej.event.MatchEvent.Choice;
import nyvej.event.MatchEvent.DeclineReason;
import nyvej.event.MatchEvent.MatchAccepted;
import nyvej.event.MatchEvent.MatchApproved;
import nyvej.event.MatchEvent.MatchDeclined;
import nyvej.event.MatchEvent.MatchEnded;
import nyvej.event.MatchEvent.MatchExpired;
import nyvej.event.MatchEvent.MatchWithdrawn;
import nyvej.event.MatchEvent.Outcome;
import nyvej.event.MatchEvent.WithdrawReason;
import nyvej.event.NeedEvent;
import nyvej.event.NeedEvent.ExclusionsStated;
import nyvej.event.NeedEvent.NeedCorrected;
import nyvej.event.NeedEvent.NeedRecorded;
import nyvej.event.NeedEvent.NeedWithdrawn;
import nyvej.event.NyvejEvent;
import nyvej.event.PledgeEvent;
import nyvej.event.PledgeEvent.PledgeConfirmed;
import nyvej.event.PledgeEvent.PledgeDeclined;
import nyvej.event.PledgeEvent.PledgeMade;
import nyvej.event.PledgeEvent.PledgeTakenBack;
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
import nyvej.vocabulary.Consent;
import nyvej.vocabulary.DaysAway;
import nyvej.vocabulary.Exclusions;
import nyvej.vocabulary.Gender;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.MatchId;
import nyvej.vocabulary.NeedDescription;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.OrganisationId;
import nyvej.vocabulary.PledgeId;
import nyvej.vocabulary.SurvivorId;
import nyvej.vocabulary.VolunteerId;

/** Events of the past for tests; of {@link Some}'s people, an hour before {@link Some#NOW}, unless told otherwise. */
public final class Happened {
  public static final Instant BEFORE = Some.NOW.minus(Duration.ofHours(1));
  public static final Instant ANSWER_BY = Some.NOW.plus(Duration.ofDays(2));
  public static final Choice PROPOSED = new Choice.Proposed(0.75, "1");

  private Happened() {}

  public static NeedRecorded needRecorded() {
    return needRecorded(Some.NEED, Some.SURVIVOR, Some.description(), Some.consent());
  }

  public static NeedRecorded needRecorded(NeedDescription description) {
    return needRecorded(Some.NEED, Some.SURVIVOR, description, Some.consent());
  }

  public static NeedRecorded needRecorded(Consent consent) {
    return needRecorded(Some.NEED, Some.SURVIVOR, Some.description(), consent);
  }

  public static NeedRecorded needRecorded(NeedId need, SurvivorId survivor) {
    return needRecorded(need, survivor, Some.description(), Some.consent());
  }

  public static NeedRecorded needRecorded(NeedId need, SurvivorId survivor, NeedDescription description,
      Consent consent) {
    return new NeedRecorded(need, survivor, Some.SHELTER, null, description, consent, Some.NAME, Some.CONTACT,
        Some.REFERRER, BEFORE);
  }

  public static NeedCorrected needCorrected(NeedDescription description, Consent consent) {
    return new NeedCorrected(Some.NEED, Some.SURVIVOR, description, consent, null, null, Some.REFERRER, BEFORE);
  }

  public static NeedWithdrawn needWithdrawn() {
    return new NeedWithdrawn(Some.NEED, Some.SURVIVOR, NeedEvent.Reason.HELPED_OTHERWISE, Some.REFERRER, BEFORE);
  }

  /** A volunteer who may be asked for {@link Some#description()}. */
  public static List<NyvejEvent> aReadyVolunteer() {
    return aReadyVolunteer(Some.VOLUNTEER, Gender.WOMAN, Some.availability());
  }

  public static List<NyvejEvent> aReadyVolunteer(VolunteerId volunteer, Gender gender, Availability availability) {
    return Stream.concat(
        Stream.<NyvejEvent>of(volunteerRegistered(volunteer, Some.BRANCH, gender),
            availabilityStated(volunteer, availability)),
        Stream.of(Clearance.STRAFFEATTEST, Clearance.CONFIDENTIALITY, Clearance.INTRODUCTION_TRAINING)
            .map(clearance -> clearanceRecorded(volunteer, clearance, Some.TODAY.plusYears(1))))
        .toList();
  }

  public static VolunteerRegistered volunteerRegistered() {
    return volunteerRegistered(Some.VOLUNTEER, Some.BRANCH, Gender.WOMAN);
  }

  public static VolunteerRegistered volunteerRegistered(VolunteerId volunteer, BranchId branch, Gender gender) {
    return new VolunteerRegistered(volunteer, branch, gender, Some.NAME, Some.CONTACT, Some.COORDINATOR, BEFORE);
  }

  public static AvailabilityStated availabilityStated(VolunteerId volunteer, Availability availability) {
    return new AvailabilityStated(volunteer, availability, Some.HELPER, BEFORE);
  }

  public static DaysAwayStated daysAwayStated(DaysAway days) {
    return new DaysAwayStated(Some.VOLUNTEER, days, Some.HELPER, BEFORE);
  }

  public static AvoidedAreasStated avoidedAreasStated(Kommune... areas) {
    return new AvoidedAreasStated(Some.VOLUNTEER, new AvoidedAreas(Set.of(areas)), Some.HELPER, BEFORE);
  }

  public static ClearanceRecorded clearanceRecorded(VolunteerId volunteer, Clearance clearance, LocalDate until) {
    return new ClearanceRecorded(volunteer, clearance, until, Some.COORDINATOR, BEFORE);
  }

  public static VolunteerPaused volunteerPaused() {
    return new VolunteerPaused(Some.VOLUNTEER, Some.HELPER, BEFORE);
  }

  public static VolunteerResumed volunteerResumed() {
    return new VolunteerResumed(Some.VOLUNTEER, Some.HELPER, BEFORE);
  }

  public static VolunteerSuspended volunteerSuspended() {
    return new VolunteerSuspended(Some.VOLUNTEER, Some.COORDINATOR, BEFORE);
  }

  public static VolunteerReinstated volunteerReinstated() {
    return new VolunteerReinstated(Some.VOLUNTEER, Some.COORDINATOR, BEFORE);
  }

  public static VolunteerLeft volunteerLeft() {
    return new VolunteerLeft(Some.VOLUNTEER, Some.HELPER, BEFORE);
  }

  public static VolunteerRejoined volunteerRejoined() {
    return new VolunteerRejoined(Some.VOLUNTEER, Some.COORDINATOR, BEFORE);
  }

  public static ConflictStated conflictStated(boolean conflict) {
    return new ConflictStated(Some.VOLUNTEER, Some.SURVIVOR, conflict, Some.COORDINATOR, BEFORE);
  }

  public static ExclusionsStated exclusionsStated(Exclusions exclusions) {
    return new ExclusionsStated(Some.NEED, Some.SURVIVOR, exclusions, Some.REFERRER, BEFORE);
  }

  public static MatchEnded matchEnded(Outcome outcome) {
    return new MatchEnded(Some.MATCH, Some.NEED, Some.SURVIVOR, Some.VOLUNTEER, outcome, Some.COORDINATOR, BEFORE);
  }

  public static MatchApproved matchApproved() {
    return matchApproved(Some.MATCH, Some.NEED, Some.SURVIVOR, BEFORE);
  }

  public static MatchApproved matchApproved(MatchId match, NeedId need, SurvivorId survivor, Instant at) {
    return new MatchApproved(match, need, survivor, Some.VOLUNTEER, Some.BRANCH, PROPOSED, ANSWER_BY, Some.COORDINATOR,
        at);
  }

  public static MatchAccepted matchAccepted() {
    return matchAccepted(Some.MATCH, Some.NEED, Some.SURVIVOR);
  }

  public static MatchAccepted matchAccepted(MatchId match, NeedId need, SurvivorId survivor) {
    return new MatchAccepted(match, need, survivor, Some.VOLUNTEER, Answered.ON_THE_WEB, Some.HELPER, BEFORE);
  }

  public static MatchDeclined matchDeclined() {
    return matchDeclined(Some.MATCH, Some.NEED, Some.SURVIVOR);
  }

  public static MatchDeclined matchDeclined(MatchId match, NeedId need, SurvivorId survivor) {
    return new MatchDeclined(match, need, survivor, Some.VOLUNTEER, DeclineReason.NO_TIME, Answered.ON_THE_WEB,
        Some.HELPER, BEFORE);
  }

  public static MatchExpired matchExpired() {
    return matchExpired(Some.MATCH, Some.NEED, Some.SURVIVOR);
  }

  public static MatchExpired matchExpired(MatchId match, NeedId need, SurvivorId survivor) {
    return new MatchExpired(match, need, survivor, Some.VOLUNTEER, BEFORE);
  }

  public static MatchWithdrawn matchWithdrawn() {
    return matchWithdrawn(Some.MATCH, Some.NEED, Some.SURVIVOR);
  }

  public static MatchWithdrawn matchWithdrawn(MatchId match, NeedId need, SurvivorId survivor) {
    return new MatchWithdrawn(match, need, survivor, Some.VOLUNTEER, WithdrawReason.ASKED_BY_MISTAKE, Some.COORDINATOR,
        BEFORE);
  }

  public static PledgeMade pledgeMade() {
    return pledgeMade(Some.PLEDGE, Some.PARTNER);
  }

  public static PledgeMade pledgeMade(PledgeId pledge, OrganisationId partner) {
    return new PledgeMade(pledge, Some.NEED, Some.SURVIVOR, partner, Some.CLERK, BEFORE);
  }

  public static PledgeConfirmed pledgeConfirmed() {
    return new PledgeConfirmed(Some.PLEDGE, Some.NEED, Some.SURVIVOR, Some.BRANCH, Some.COORDINATOR, BEFORE);
  }

  public static PledgeDeclined pledgeDeclined() {
    return new PledgeDeclined(Some.PLEDGE, Some.NEED, Some.SURVIVOR, PledgeEvent.Reason.NOT_SUITABLE, Some.COORDINATOR,
        BEFORE);
  }

  public static PledgeTakenBack pledgeTakenBack() {
    return new PledgeTakenBack(Some.PLEDGE, Some.NEED, Some.SURVIVOR, Some.CLERK, BEFORE);
  }

  /** {@link Some#consent()}, for other branches and partners. */
  public static Consent consentFor(boolean partners, BranchId... branches) {
    var consent = Some.consent();
    return new Consent(consent.purposes(), Set.of(branches), partners, consent.until());
  }

  /** {@link Some#consent()}, until another day. */
  public static Consent consentUntil(LocalDate until) {
    var consent = Some.consent();
    return new Consent(consent.purposes(), consent.branches(), consent.partnersCoarsely(), until);
  }
}

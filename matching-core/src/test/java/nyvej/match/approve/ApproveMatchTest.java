package nyvej.match.approve;

import static nyvej.Happened.ANSWER_BY;
import static nyvej.Happened.BEFORE;
import static nyvej.Happened.PROPOSED;
import static nyvej.Happened.aReadyVolunteer;
import static nyvej.Happened.availabilityStated;
import static nyvej.Happened.clearanceRecorded;
import static nyvej.Happened.consentFor;
import static nyvej.Happened.consentUntil;
import static nyvej.Happened.matchAccepted;
import static nyvej.Happened.matchApproved;
import static nyvej.Happened.matchDeclined;
import static nyvej.Happened.matchExpired;
import static nyvej.Happened.matchWithdrawn;
import static nyvej.Happened.needCorrected;
import static nyvej.Happened.needRecorded;
import static nyvej.Happened.needWithdrawn;
import static nyvej.Happened.pledgeConfirmed;
import static nyvej.Happened.pledgeMade;
import static nyvej.Happened.pledgeTakenBack;
import static nyvej.Happened.volunteerPaused;
import static nyvej.Happened.volunteerRegistered;
import static nyvej.Happened.volunteerResumed;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nyvej.Some;
import nyvej.event.MatchEvent.Choice;
import nyvej.event.MatchEvent.MatchApproved;
import nyvej.event.MatchEvent.OwnChoiceReason;
import nyvej.event.NyvejEvent;
import nyvej.event.VolunteerEvent.ClearanceRecorded;
import nyvej.slice.Refusal;
import nyvej.slice.SliceFixture;
import nyvej.vocabulary.AgeBand;
import nyvej.vocabulary.Availability;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.Gender;
import nyvej.vocabulary.HelperWish;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.LanguageLevel;
import nyvej.vocabulary.MatchId;
import nyvej.vocabulary.NeedDescription;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.SupportType;
import nyvej.vocabulary.SurvivorId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ApproveMatchTest {
  private static final NeedId OTHER_NEED = new NeedId(Some.id(101));
  private static final SurvivorId OTHER_SURVIVOR = new SurvivorId(Some.id(102));
  private static final MatchId OTHER_MATCH = new MatchId(Some.id(103));
  private static final LocalDate HELP_ENDS = Some.TODAY.plusWeeks(12);
  private static final Choice OWN = new Choice.Own(OwnChoiceReason.SPECIAL_EXPERIENCE);

  @RegisterExtension final SliceFixture slice = new SliceFixture(new ApproveMatchSlice());

  @Test
  void aCoordinatorApprovesAProposal() {
    slice.given(needRecorded()).and(aReadyVolunteer()).when(approve()).events(approved(PROPOSED, ANSWER_BY));
  }

  @Test
  void aMatchIsApprovedOnce() {
    slice.given(needRecorded(OTHER_NEED, OTHER_SURVIVOR), needRecorded()).and(aReadyVolunteer())
        .and(matchApproved(Some.MATCH, OTHER_NEED, OTHER_SURVIVOR, BEFORE)).when(approve())
        .refused(Refusal.MATCH_EXISTS);
  }

  @Test
  void nothingIsKnownOfANeedThatIsNotThere() {
    slice.given(aReadyVolunteer()).when(approve()).refused(Refusal.NEED_UNKNOWN);
  }

  @Test
  void aNeedOfOtherBranchesIsUnknown() {
    slice.given(needRecorded(consentFor(true, Some.OTHER_BRANCH))).and(aReadyVolunteer()).when(approve())
        .refused(Refusal.NEED_UNKNOWN);
  }

  @Test
  void aVolunteerWhoIsNotThereIsUnknown() {
    slice.given(needRecorded()).when(approve()).refused(Refusal.VOLUNTEER_UNKNOWN);
  }

  @Test
  void anotherBranchesVolunteerIsUnknown() {
    var command = new ApproveMatch(Some.MATCH, Some.NEED, Some.VOLUNTEER, Some.OTHER_BRANCH, PROPOSED, ANSWER_BY,
        Some.COORDINATOR);

    slice.given(needRecorded(consentFor(true, Some.BRANCH, Some.OTHER_BRANCH))).and(aReadyVolunteer()).when(command)
        .refused(Refusal.VOLUNTEER_UNKNOWN);
  }

  @Test
  void anHourIsTheShortestTimeToAnswer() {
    var answerBy = Some.NOW.plus(Duration.ofHours(1));
    slice.given(needRecorded()).and(aReadyVolunteer()).when(approve(answerBy)).events(approved(PROPOSED, answerBy));
  }

  @Test
  void lessThanAnHourIsTooShort() {
    slice.given(needRecorded()).and(aReadyVolunteer()).when(approve(Some.NOW.plus(Duration.ofHours(1)).minusNanos(1)))
        .refused(Refusal.MATCH_ANSWER_BY);
  }

  @Test
  void fourteenDaysAreTheLongestTimeToAnswer() {
    var answerBy = Some.NOW.plus(Duration.ofDays(14));
    slice.given(needRecorded()).and(aReadyVolunteer()).when(approve(answerBy)).events(approved(PROPOSED, answerBy));
  }

  @Test
  void moreThanFourteenDaysIsTooLong() {
    slice.given(needRecorded()).and(aReadyVolunteer()).when(approve(Some.NOW.plus(Duration.ofDays(14)).plusNanos(1)))
        .refused(Refusal.MATCH_ANSWER_BY);
  }

  @Test
  void nobodyIsAskedOnConsentThatHasEnded() {
    slice.given(needRecorded(consentUntil(Some.TODAY.minusDays(1)))).and(aReadyVolunteer()).when(approve())
        .refused(Refusal.CONSENT_NOT_IN_FORCE);
  }

  @Test
  void consentEndsAtDanishMidnight() {
    var until = Some.TODAY;
    var lastSecond = Instant.parse("2026-03-02T22:59:59Z");
    slice.at(lastSecond).given(needRecorded(consentUntil(until))).and(aReadyVolunteer()).when(approve())
        .events(new MatchApproved(Some.MATCH, Some.NEED, Some.SURVIVOR, Some.VOLUNTEER, Some.BRANCH, PROPOSED,
            ANSWER_BY, Some.COORDINATOR, lastSecond));
  }

  @Test
  void afterDanishMidnightConsentIsOver() {
    slice.at(Instant.parse("2026-03-02T23:00:00Z")).given(needRecorded(consentUntil(Some.TODAY)))
        .and(aReadyVolunteer()).when(approve()).refused(Refusal.CONSENT_NOT_IN_FORCE);
  }

  static List<List<NyvejEvent>> taken() {
    return List.of(List.of(asked()), List.of(asked(), matchAccepted(OTHER_MATCH, Some.NEED, Some.SURVIVOR)),
        List.of(pledgeMade(), pledgeConfirmed()),
        List.of(needWithdrawn()));
  }

  @ParameterizedTest
  @MethodSource("taken")
  void aNeedIsTakenOnce(List<NyvejEvent> taken) {
    slice.given(needRecorded()).and(aReadyVolunteer()).and(taken).when(approve()).refused(Refusal.NEED_NOT_OPEN);
  }

  static List<List<NyvejEvent>> backInTheQueue() {
    return List.of(List.of(matchApproved(OTHER_MATCH, Some.NEED, Some.SURVIVOR, BEFORE), matchExpired(OTHER_MATCH,
        Some.NEED, Some.SURVIVOR)), List.of(matchApproved(OTHER_MATCH, Some.NEED, Some.SURVIVOR, BEFORE),
            matchWithdrawn(OTHER_MATCH, Some.NEED, Some.SURVIVOR)),
        List.of(pledgeMade(), pledgeConfirmed(),
            pledgeTakenBack()));
  }

  @ParameterizedTest
  @MethodSource("backInTheQueue")
  void aNeedThatIsBackInTheQueueIsTakenAgain(List<NyvejEvent> back) {
    slice.given(needRecorded()).and(aReadyVolunteer()).and(back).when(approve())
        .events(approved(PROPOSED, ANSWER_BY));
  }

  @ParameterizedTest
  @EnumSource(value = Clearance.class, names = "BOERNEATTEST", mode = EnumSource.Mode.EXCLUDE)
  void everyClearanceMustBeValidUntilHelpIsExpectedToEnd(Clearance clearance) {
    slice.given(needRecorded()).and(aReadyVolunteer())
        .and(clearanceRecorded(Some.VOLUNTEER, clearance, HELP_ENDS.minusDays(1))).when(approve())
        .refused(Refusal.VOLUNTEER_NOT_CLEARED);
  }

  @ParameterizedTest
  @EnumSource(value = Clearance.class, names = "BOERNEATTEST", mode = EnumSource.Mode.EXCLUDE)
  void aClearanceMayEndOnTheDayThatHelpIsExpectedTo(Clearance clearance) {
    slice.given(needRecorded()).and(aReadyVolunteer())
        .and(clearanceRecorded(Some.VOLUNTEER, clearance, HELP_ENDS)).when(approve())
        .events(approved(PROPOSED, ANSWER_BY));
  }

  @Test
  void nobodyIsAskedBeforeAnyClearance() {
    slice.given(needRecorded(), volunteerRegistered(), availabilityStated(Some.VOLUNTEER, Some.availability()))
        .when(approve(OWN)).refused(Refusal.VOLUNTEER_NOT_CLEARED);
  }

  @Test
  void aNeedWithChildrenAsksForTheChildrensCertificate() {
    slice.given(needRecorded(withChildren())).and(aReadyVolunteer()).when(approve())
        .refused(Refusal.VOLUNTEER_NOT_CLEARED);
  }

  @Test
  void aNeedThatChildrenWereAddedToAsksForTheChildrensCertificate() {
    slice.given(needRecorded(), needCorrected(withChildren(), Some.consent())).and(aReadyVolunteer()).when(approve())
        .refused(Refusal.VOLUNTEER_NOT_CLEARED);
  }

  @Test
  void theChildrensCertificateMayEndOnTheDayThatHelpIsExpectedTo() {
    slice.given(needRecorded(withChildren())).and(aReadyVolunteer())
        .and(clearanceRecorded(Some.VOLUNTEER, Clearance.BOERNEATTEST, HELP_ENDS)).when(approve())
        .events(approved(PROPOSED, ANSWER_BY));
  }

  @Test
  void nobodyIsAskedDuringAPause() {
    slice.given(needRecorded()).and(aReadyVolunteer()).and(volunteerPaused()).when(approve())
        .refused(Refusal.VOLUNTEER_PAUSED);
  }

  @Test
  void whoIsBackIsAskedAgain() {
    slice.given(needRecorded()).and(aReadyVolunteer()).and(volunteerPaused(), volunteerResumed()).when(approve())
        .events(approved(PROPOSED, ANSWER_BY));
  }

  @Test
  void nobodyIsAskedBeforeSayingWhatIsOffered() {
    slice.given(needRecorded(), volunteerRegistered())
        .and(aReadyVolunteer().stream().filter(ClearanceRecorded.class::isInstance).toList())
        .when(approve()).refused(Refusal.VOLUNTEER_PAUSED);
  }

  @Test
  void nobodyIsAskedBeyondCapacity() {
    slice.given(needRecorded()).and(aReadyVolunteer(Some.VOLUNTEER, Gender.WOMAN, offering(1, 3))).and(busy(BEFORE))
        .when(approve()).refused(Refusal.VOLUNTEER_AT_CAPACITY);
  }

  @Test
  void aRunningMatchTakesCapacity() {
    slice.given(needRecorded()).and(aReadyVolunteer(Some.VOLUNTEER, Gender.WOMAN, offering(1, 3))).and(busy(BEFORE))
        .and(matchAccepted(OTHER_MATCH, OTHER_NEED, OTHER_SURVIVOR)).when(approve())
        .refused(Refusal.VOLUNTEER_AT_CAPACITY);
  }

  static List<NyvejEvent> capacityFreed() {
    return List.of(matchDeclined(OTHER_MATCH, OTHER_NEED, OTHER_SURVIVOR),
        matchExpired(OTHER_MATCH, OTHER_NEED, OTHER_SURVIVOR), matchWithdrawn(OTHER_MATCH, OTHER_NEED, OTHER_SURVIVOR));
  }

  @ParameterizedTest
  @MethodSource("capacityFreed")
  void anAskThatIsOverFreesCapacity(NyvejEvent over) {
    slice.given(needRecorded()).and(aReadyVolunteer(Some.VOLUNTEER, Gender.WOMAN, offering(1, 3))).and(busy(BEFORE))
        .and(over).when(approve()).events(approved(PROPOSED, ANSWER_BY));
  }

  @ParameterizedTest
  @MethodSource("capacityFreed")
  void anAskThatIsOverStillCountsAmongTheWeeksAsks(NyvejEvent over) {
    slice.given(needRecorded()).and(aReadyVolunteer(Some.VOLUNTEER, Gender.WOMAN, offering(1, 1))).and(busy(BEFORE))
        .and(over).when(approve()).refused(Refusal.VOLUNTEER_ASKED_ENOUGH);
  }

  @Test
  void anAskJustWithinSevenDaysCounts() {
    slice.given(needRecorded()).and(aReadyVolunteer(Some.VOLUNTEER, Gender.WOMAN, offering(2, 1)))
        .and(busy(Some.NOW.minus(Duration.ofDays(7)).plusNanos(1))).when(approve())
        .refused(Refusal.VOLUNTEER_ASKED_ENOUGH);
  }

  @Test
  void anAskExactlySevenDaysAgoDoesNotCount() {
    slice.given(needRecorded()).and(aReadyVolunteer(Some.VOLUNTEER, Gender.WOMAN, offering(2, 1)))
        .and(busy(Some.NOW.minus(Duration.ofDays(7)))).when(approve()).events(approved(PROPOSED, ANSWER_BY));
  }

  @Test
  void anAskByAnInstanceWhoseClockIsAheadCounts() {
    slice.given(needRecorded()).and(aReadyVolunteer(Some.VOLUNTEER, Gender.WOMAN, offering(2, 1)))
        .and(busy(Some.NOW.plusSeconds(2))).when(approve()).refused(Refusal.VOLUNTEER_ASKED_ENOUGH);
  }

  @Test
  void whoDeclinedHerIsNotAskedAgain() {
    slice.given(needRecorded()).and(aReadyVolunteer())
        .and(matchApproved(OTHER_MATCH, Some.NEED, Some.SURVIVOR, BEFORE),
            matchDeclined(OTHER_MATCH, Some.NEED, Some.SURVIVOR))
        .when(approve(OWN)).refused(Refusal.VOLUNTEER_DECLINED_BEFORE);
  }

  @Test
  void whoDeclinedHerEarlierNeedIsNotAskedWhenSheReturns() {
    slice.given(needRecorded(OTHER_NEED, Some.SURVIVOR), needRecorded()).and(aReadyVolunteer())
        .and(matchApproved(OTHER_MATCH, OTHER_NEED, Some.SURVIVOR, BEFORE),
            matchDeclined(OTHER_MATCH, OTHER_NEED, Some.SURVIVOR))
        .when(approve(OWN)).refused(Refusal.VOLUNTEER_DECLINED_BEFORE);
  }

  @Test
  void whoDeclinedSomebodyElseIsAsked() {
    slice.given(needRecorded(OTHER_NEED, OTHER_SURVIVOR), needRecorded()).and(aReadyVolunteer()).and(busy(BEFORE))
        .and(matchDeclined(OTHER_MATCH, OTHER_NEED, OTHER_SURVIVOR)).when(approve())
        .events(approved(PROPOSED, ANSWER_BY));
  }

  @Test
  void herWishForAWomanHoldsAgainstAnOwnChoiceToo() {
    slice.given(needRecorded()).and(aReadyVolunteer(Some.VOLUNTEER, Gender.MAN, Some.availability()))
        .when(approve(OWN)).refused(Refusal.VOLUNTEER_NOT_WISHED_FOR);
  }

  static List<Availability> misfits() {
    var fits = Some.availability();
    return List.of(
        new Availability(fits.languages(), Set.of(SupportType.HOUSING), fits.kommune(), fits.radiusKm(), false,
            fits.times(), 2, 3),
        new Availability(List.of(Some.speaks("da", LanguageLevel.NATIVE)), fits.supportTypes(), fits.kommune(),
            fits.radiusKm(), false, fits.times(), 2, 3),
        new Availability(fits.languages(), fits.supportTypes(), new Kommune("0101"), 1, false, fits.times(), 2, 3),
        new Availability(fits.languages(), fits.supportTypes(), fits.kommune(), fits.radiusKm(), false,
            Some.SUNDAY_MORNING, 2, 3));
  }

  @ParameterizedTest
  @MethodSource("misfits")
  void whatDoesNotFitIsNotProposed(Availability misfit) {
    slice.given(needRecorded()).and(aReadyVolunteer(Some.VOLUNTEER, Gender.WOMAN, misfit)).when(approve())
        .refused(Refusal.MATCH_NOT_PROPOSED);
  }

  @ParameterizedTest
  @MethodSource("misfits")
  void anOwnChoiceMayOverruleTheFit(Availability misfit) {
    slice.given(needRecorded()).and(aReadyVolunteer(Some.VOLUNTEER, Gender.WOMAN, misfit)).when(approve(OWN))
        .events(approved(OWN, ANSWER_BY));
  }

  private static ApproveMatch approve() {
    return approve(PROPOSED, ANSWER_BY);
  }

  private static ApproveMatch approve(Choice choice) {
    return approve(choice, ANSWER_BY);
  }

  private static ApproveMatch approve(Instant answerBy) {
    return approve(PROPOSED, answerBy);
  }

  private static ApproveMatch approve(Choice choice, Instant answerBy) {
    return new ApproveMatch(Some.MATCH, Some.NEED, Some.VOLUNTEER, Some.BRANCH, choice, answerBy, Some.COORDINATOR);
  }

  private static MatchApproved approved(Choice choice, Instant answerBy) {
    return new MatchApproved(Some.MATCH, Some.NEED, Some.SURVIVOR, Some.VOLUNTEER, Some.BRANCH, choice, answerBy,
        Some.COORDINATOR, Some.NOW);
  }

  /** The volunteer is asked for somebody else. */
  private static MatchApproved busy(Instant at) {
    return matchApproved(OTHER_MATCH, OTHER_NEED, OTHER_SURVIVOR, at);
  }

  private static NyvejEvent asked() {
    return matchApproved(OTHER_MATCH, Some.NEED, Some.SURVIVOR, BEFORE);
  }

  private static Availability offering(int matchesAtATime, int asksPerWeek) {
    var fits = Some.availability();
    return new Availability(fits.languages(), fits.supportTypes(), fits.kommune(), fits.radiusKm(), fits.remote(),
        fits.times(), matchesAtATime, asksPerWeek);
  }

  private static NeedDescription withChildren() {
    var alone = Some.description();
    return new NeedDescription(alone.kommune(), alone.supportTypes(), alone.languages(), alone.interpreter(),
        alone.times(), alone.hoursAWeek(), alone.expectedWeeks(), Set.of(AgeBand.AGE_3_6), alone.urgency(),
        HelperWish.WOMAN, alone.continuity(),
        alone.remotePossible(), alone.channel());
  }
}

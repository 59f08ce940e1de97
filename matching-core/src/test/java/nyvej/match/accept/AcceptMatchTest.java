package nyvej.match.accept;

import static nyvej.Happened.ANSWER_BY;
import static nyvej.Happened.aReadyVolunteer;
import static nyvej.Happened.clearanceRecorded;
import static nyvej.Happened.conflictStated;
import static nyvej.Happened.consentUntil;
import static nyvej.Happened.exclusionsStated;
import static nyvej.Happened.matchAccepted;
import static nyvej.Happened.matchApproved;
import static nyvej.Happened.matchDeclined;
import static nyvej.Happened.matchExpired;
import static nyvej.Happened.matchWithdrawn;
import static nyvej.Happened.needCorrected;
import static nyvej.Happened.needRecorded;
import static nyvej.Happened.pledgeMade;
import static nyvej.Happened.volunteerPaused;
import static nyvej.Happened.volunteerResumed;
import static nyvej.Happened.volunteerSuspended;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nyvej.Some;
import nyvej.event.MatchEvent.Answered;
import nyvej.event.MatchEvent.MatchAccepted;
import nyvej.event.NyvejEvent;
import nyvej.event.PledgeEvent;
import nyvej.event.PledgeEvent.PledgeDeclined;
import nyvej.slice.Refusal;
import nyvej.slice.SliceFixture;
import nyvej.slice.SliceFixture.Given;
import nyvej.vocabulary.AgeBand;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.Consent;
import nyvej.vocabulary.Exclusions;
import nyvej.vocabulary.HelperWish;
import nyvej.vocabulary.NeedDescription;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.PledgeId;
import nyvej.vocabulary.VolunteerId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AcceptMatchTest {
  private static final PledgeId OTHER_PLEDGE = new PledgeId(Some.id(101));

  @RegisterExtension final SliceFixture slice = new SliceFixture(new AcceptMatchSlice());

  @Test
  void aVolunteerSaysYes() {
    asked().when(accept(Answered.ON_THE_WEB)).events(accepted(Answered.ON_THE_WEB, Some.NOW));
  }

  @Test
  void aCoordinatorRecordsAYesByPhone() {
    asked().when(accept(Answered.BY_PHONE)).events(accepted(Answered.BY_PHONE, Some.NOW));
  }

  @Test
  void waitingPledgesAreDeclinedInTheSameStep() {
    asked().and(pledgeMade(), pledgeMade(OTHER_PLEDGE, Some.OTHER_PARTNER)).when(accept())
        .events(accepted(Answered.ON_THE_WEB, Some.NOW), foundOtherHelp(Some.PLEDGE), foundOtherHelp(OTHER_PLEDGE));
  }

  @Test
  void nothingIsKnownOfAMatchThatIsNotThere() {
    slice.given(needRecorded()).and(aReadyVolunteer()).when(accept()).refused(Refusal.MATCH_UNKNOWN);
  }

  @Test
  void anotherBranchesMatchIsUnknown() {
    asked().when(accept(Some.NEED, Some.VOLUNTEER, Some.OTHER_BRANCH)).refused(Refusal.MATCH_UNKNOWN);
  }

  @Test
  void aMatchOfAnotherNeedIsUnknown() {
    asked().when(accept(new NeedId(Some.id(102)), Some.VOLUNTEER, Some.BRANCH)).refused(Refusal.MATCH_UNKNOWN);
  }

  @Test
  void aMatchOfAnotherVolunteerIsUnknown() {
    asked().when(accept(Some.NEED, new VolunteerId(Some.id(103)), Some.BRANCH)).refused(Refusal.MATCH_UNKNOWN);
  }

  @Test
  void itIsAcceptedAlready() {
    asked().and(matchAccepted()).when(accept()).alreadySo();
  }

  static List<NyvejEvent> otherAnswers() {
    return List.of(matchDeclined(), matchWithdrawn());
  }

  @ParameterizedTest
  @MethodSource("otherAnswers")
  void aMatchIsAnsweredOnce(NyvejEvent answer) {
    asked().and(answer).when(accept()).refused(Refusal.MATCH_ALREADY_ANSWERED);
  }

  @Test
  void anAskThatExpiredIsNotAccepted() {
    asked().and(matchExpired()).when(accept()).refused(Refusal.MATCH_ASK_EXPIRED);
  }

  @Test
  void justBeforeItsTimeIsUpAnAskIsAccepted() {
    var last = ANSWER_BY.minusNanos(1);
    slice.at(last);
    asked().when(accept()).events(accepted(Answered.ON_THE_WEB, last));
  }

  @Test
  void whenItsTimeIsUpAnAskIsNotAcceptedThoughNotYetExpired() {
    slice.at(ANSWER_BY);
    asked().when(accept()).refused(Refusal.MATCH_ASK_EXPIRED);
  }

  @Test
  void onTheLastDayOfHerConsentAnAskIsAccepted() {
    var lastSecond = Instant.parse("2026-03-02T22:59:59Z");
    slice.at(lastSecond);
    asked(consentUntil(Some.TODAY)).when(accept()).events(accepted(Answered.ON_THE_WEB, lastSecond));
  }

  @Test
  void afterHerConsentHasEndedAnAskIsNotAccepted() {
    slice.at(Instant.parse("2026-03-02T23:00:00Z"));
    asked(consentUntil(Some.TODAY)).when(accept()).refused(Refusal.CONSENT_NOT_IN_FORCE);
  }

  @ParameterizedTest
  @EnumSource(value = Clearance.class, names = "BOERNEATTEST", mode = EnumSource.Mode.EXCLUDE)
  void aClearanceThatHasRunOutIsNoneAnyMore(Clearance clearance) {
    asked().and(clearanceRecorded(Some.VOLUNTEER, clearance, Some.TODAY.minusDays(1))).when(accept())
        .refused(Refusal.VOLUNTEER_NOT_CLEARED);
  }

  @Test
  void whoeverWasSuspendedSinceDoesNotSayYes() {
    asked().and(volunteerSuspended()).when(accept()).refused(Refusal.VOLUNTEER_SUSPENDED);
  }

  @Test
  void whoeverComesFromAnAreaThatWasExcludedSinceDoesNotSayYes() {
    asked().and(exclusionsStated(new Exclusions(Set.of(Some.availability().kommune()), Set.of()))).when(accept())
        .refused(Refusal.VOLUNTEER_EXCLUDED);
  }

  @Test
  void whoeverIsBoundToHerAsWasFoundSinceDoesNotSayYes() {
    asked().and(conflictStated(true)).when(accept()).refused(Refusal.VOLUNTEER_CONFLICT);
  }

  @Test
  void childrenWhoWereAddedAskForTheChildrensCertificate() {
    asked().and(needCorrected(withChildren(), Some.consent())).when(accept()).refused(Refusal.VOLUNTEER_NOT_CLEARED);
  }

  @Test
  void aWishForAManThatCameSinceIsHeeded() {
    asked().and(needCorrected(wishing(HelperWish.MAN), Some.consent())).when(accept())
        .refused(Refusal.VOLUNTEER_NOT_WISHED_FOR);
  }

  @Test
  void duringAPauseNothingIsAccepted() {
    asked().and(volunteerPaused()).when(accept()).refused(Refusal.VOLUNTEER_PAUSED);
  }

  @Test
  void afterAPauseAnAskIsAccepted() {
    asked().and(volunteerPaused(), volunteerResumed()).when(accept()).events(accepted(Answered.ON_THE_WEB, Some.NOW));
  }

  private Given asked() {
    return asked(Some.consent());
  }

  private Given asked(Consent consent) {
    return slice.given(needRecorded(consent)).and(aReadyVolunteer())
        .and(matchApproved());
  }

  private static AcceptMatch accept() {
    return accept(Answered.ON_THE_WEB);
  }

  private static AcceptMatch accept(Answered answered) {
    return new AcceptMatch(Some.MATCH, Some.NEED, Some.VOLUNTEER, Some.BRANCH, answered, Some.HELPER);
  }

  private static AcceptMatch accept(NeedId need, VolunteerId volunteer, BranchId branch) {
    return new AcceptMatch(Some.MATCH, need, volunteer, branch, Answered.ON_THE_WEB, Some.HELPER);
  }

  private static MatchAccepted accepted(Answered answered, Instant at) {
    return new MatchAccepted(Some.MATCH, Some.NEED, Some.SURVIVOR, Some.VOLUNTEER, answered, Some.HELPER, at);
  }

  private static PledgeDeclined foundOtherHelp(PledgeId pledge) {
    return new PledgeDeclined(pledge, Some.NEED, Some.SURVIVOR, PledgeEvent.Reason.FOUND_OTHER_HELP, null, Some.NOW);
  }

  private static NeedDescription withChildren() {
    return changed(Set.of(AgeBand.AGE_0_2), HelperWish.WOMAN);
  }

  private static NeedDescription wishing(HelperWish helper) {
    return changed(Set.of(), helper);
  }

  private static NeedDescription changed(Set<AgeBand> children, HelperWish helper) {
    var before = Some.description();
    return new NeedDescription(before.kommune(), before.supportTypes(), before.languages(), before.interpreter(),
        before.times(), before.hoursAWeek(), before.expectedWeeks(), children, before.urgency(), helper,
        before.continuity(), before.remotePossible(),
        before.channel());
  }
}

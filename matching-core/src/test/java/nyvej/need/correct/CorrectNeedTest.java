package nyvej.need.correct;

import static nyvej.Happened.consentFor;
import static nyvej.Happened.consentUntil;
import static nyvej.Happened.matchAccepted;
import static nyvej.Happened.matchApproved;
import static nyvej.Happened.matchDeclined;
import static nyvej.Happened.needRecorded;
import static nyvej.Happened.needWithdrawn;
import static nyvej.Happened.pledgeConfirmed;
import static nyvej.Happened.pledgeMade;

import nyvej.Some;
import nyvej.event.MatchEvent.MatchWithdrawn;
import nyvej.event.MatchEvent.WithdrawReason;
import nyvej.event.NeedEvent.NeedCorrected;
import nyvej.event.PledgeEvent;
import nyvej.event.PledgeEvent.PledgeDeclined;
import nyvej.slice.Refusal;
import nyvej.slice.SliceFixture;
import nyvej.vocabulary.Consent;
import nyvej.vocabulary.PledgeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CorrectNeedTest {
  private static final PledgeId OTHER_PLEDGE = new PledgeId(Some.id(101));

  @RegisterExtension final SliceFixture slice = new SliceFixture(new CorrectNeedSlice());

  @Test
  void aReferrerCorrectsANeed() {
    var command = new CorrectNeed(Some.NEED, Some.SHELTER, Some.description(), Some.consent(), Some.NAME, Some.CONTACT,
        Some.REFERRER);

    slice.given(needRecorded()).when(command).events(new NeedCorrected(Some.NEED, Some.SURVIVOR, Some.description(),
        Some.consent(), Some.NAME, Some.CONTACT, Some.REFERRER, Some.NOW));
  }

  @Test
  void nothingIsKnownOfANeedThatIsNotThere() {
    slice.given().when(correct(Some.consent())).refused(Refusal.NEED_UNKNOWN);
  }

  @Test
  void anotherOrganisationsNeedIsUnknown() {
    var command = new CorrectNeed(Some.NEED, Some.OTHER_SHELTER, Some.description(), Some.consent(), null, null,
        Some.REFERRER);

    slice.given(needRecorded()).when(command).refused(Refusal.NEED_UNKNOWN);
  }

  @Test
  void aWithdrawnNeedStaysAsItIs() {
    slice.given(needRecorded(), needWithdrawn()).when(correct(Some.consent())).refused(Refusal.NEED_WITHDRAWN);
  }

  @Test
  void consentMustBeInForce() {
    slice.given(needRecorded()).when(correct(consentUntil(Some.TODAY.minusDays(1))))
        .refused(Refusal.CONSENT_NOT_IN_FORCE);
  }

  @Test
  void consentMustEnd() {
    slice.given(needRecorded()).when(correct(consentUntil(Some.TODAY.plusYears(2).plusDays(1))))
        .refused(Refusal.CONSENT_TOO_LONG);
  }

  @Test
  void consentThatHadEndedIsRenewed() {
    slice.given(needRecorded(consentUntil(Some.TODAY.minusDays(1)))).when(correct(Some.consent()))
        .events(corrected(Some.consent()));
  }

  @Test
  void theAskOfABranchThatMaySeeTheNeedStays() {
    slice.given(needRecorded(), matchApproved()).when(correct(consentFor(true, Some.BRANCH, Some.OTHER_BRANCH)))
        .events(corrected(consentFor(true, Some.BRANCH, Some.OTHER_BRANCH)));
  }

  @Test
  void theAskOfABranchThatMayNoLongerSeeTheNeedEnds() {
    slice.given(needRecorded(), matchApproved()).when(correct(consentFor(true, Some.OTHER_BRANCH)))
        .events(corrected(consentFor(true, Some.OTHER_BRANCH)), consentEnded());
  }

  @Test
  void theRunningMatchOfABranchThatMayNoLongerSeeTheNeedEnds() {
    slice.given(needRecorded(), matchApproved(), matchAccepted()).when(correct(consentFor(true, Some.OTHER_BRANCH)))
        .events(corrected(consentFor(true, Some.OTHER_BRANCH)), consentEnded());
  }

  @Test
  void anAskThatIsOverDoesNotEndAgain() {
    slice.given(needRecorded(), matchApproved(), matchDeclined()).when(correct(consentFor(true, Some.OTHER_BRANCH)))
        .events(corrected(consentFor(true, Some.OTHER_BRANCH)));
  }

  @Test
  void pledgesStayWhilePartnersMaySeeTheNeed() {
    slice.given(needRecorded(), pledgeMade()).when(correct(Some.consent())).events(corrected(Some.consent()));
  }

  @Test
  void waitingPledgesEndWhenPartnersMayNoLongerSeeTheNeed() {
    slice.given(needRecorded(), pledgeMade(), pledgeMade(OTHER_PLEDGE, Some.OTHER_PARTNER))
        .when(correct(consentFor(false, Some.BRANCH)))
        .events(corrected(consentFor(false, Some.BRANCH)), pledgeEnded(Some.PLEDGE), pledgeEnded(OTHER_PLEDGE));
  }

  @Test
  void theConfirmedPledgeEndsWhenPartnersMayNoLongerSeeTheNeed() {
    slice.given(needRecorded(), pledgeMade(), pledgeConfirmed()).when(correct(consentFor(false, Some.BRANCH)))
        .events(corrected(consentFor(false, Some.BRANCH)), pledgeEnded(Some.PLEDGE));
  }

  private static CorrectNeed correct(Consent consent) {
    return new CorrectNeed(Some.NEED, Some.SHELTER, Some.description(), consent, null, null, Some.REFERRER);
  }

  private static NeedCorrected corrected(Consent consent) {
    return new NeedCorrected(Some.NEED, Some.SURVIVOR, Some.description(), consent, null, null, Some.REFERRER,
        Some.NOW);
  }

  private static MatchWithdrawn consentEnded() {
    return new MatchWithdrawn(Some.MATCH, Some.NEED, Some.SURVIVOR, Some.VOLUNTEER, WithdrawReason.CONSENT_ENDED, null,
        Some.NOW);
  }

  private static PledgeDeclined pledgeEnded(PledgeId pledge) {
    return new PledgeDeclined(pledge, Some.NEED, Some.SURVIVOR, PledgeEvent.Reason.CONSENT_ENDED, null, Some.NOW);
  }
}

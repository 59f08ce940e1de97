package nyvej.need.withdraw;

import static nyvej.Happened.matchAccepted;
import static nyvej.Happened.matchApproved;
import static nyvej.Happened.matchExpired;
import static nyvej.Happened.needRecorded;
import static nyvej.Happened.needWithdrawn;
import static nyvej.Happened.pledgeConfirmed;
import static nyvej.Happened.pledgeMade;
import static nyvej.Happened.pledgeTakenBack;

import nyvej.Some;
import nyvej.event.MatchEvent.MatchWithdrawn;
import nyvej.event.MatchEvent.WithdrawReason;
import nyvej.event.NeedEvent.NeedWithdrawn;
import nyvej.event.NeedEvent.Reason;
import nyvej.event.PledgeEvent;
import nyvej.event.PledgeEvent.PledgeDeclined;
import nyvej.slice.Refusal;
import nyvej.slice.SliceFixture;
import nyvej.vocabulary.OrganisationId;
import nyvej.vocabulary.PledgeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WithdrawNeedTest {
  private static final NeedWithdrawn WITHDRAWN = new NeedWithdrawn(Some.NEED, Some.SURVIVOR, Reason.CONSENT_WITHDRAWN,
      Some.REFERRER, Some.NOW);
  private static final MatchWithdrawn MATCH_ENDED = new MatchWithdrawn(Some.MATCH, Some.NEED, Some.SURVIVOR,
      Some.VOLUNTEER, WithdrawReason.NEED_WITHDRAWN, null, Some.NOW);
  private static final PledgeId OTHER_PLEDGE = new PledgeId(Some.id(101));

  @RegisterExtension final SliceFixture slice = new SliceFixture(new WithdrawNeedSlice());

  @Test
  void aReferrerWithdrawsANeed() {
    slice.given(needRecorded()).when(withdraw(Some.SHELTER)).events(WITHDRAWN);
  }

  @Test
  void nothingIsKnownOfANeedThatIsNotThere() {
    slice.given().when(withdraw(Some.SHELTER)).refused(Refusal.NEED_UNKNOWN);
  }

  @Test
  void anotherOrganisationsNeedIsUnknown() {
    slice.given(needRecorded()).when(withdraw(Some.OTHER_SHELTER)).refused(Refusal.NEED_UNKNOWN);
  }

  @Test
  void itIsWithdrawnAlready() {
    slice.given(needRecorded(), needWithdrawn()).when(withdraw(Some.SHELTER)).alreadySo();
  }

  @Test
  void theAskEndsInTheSameStep() {
    slice.given(needRecorded(), matchApproved()).when(withdraw(Some.SHELTER)).events(WITHDRAWN, MATCH_ENDED);
  }

  @Test
  void theRunningMatchEndsInTheSameStep() {
    slice.given(needRecorded(), matchApproved(), matchAccepted()).when(withdraw(Some.SHELTER))
        .events(WITHDRAWN, MATCH_ENDED);
  }

  @Test
  void anAskThatIsOverDoesNotEndAgain() {
    slice.given(needRecorded(), matchApproved(), matchExpired()).when(withdraw(Some.SHELTER)).events(WITHDRAWN);
  }

  @Test
  void waitingPledgesAreDeclinedBesideTheAsk() {
    slice.given(needRecorded(), pledgeMade(), pledgeMade(OTHER_PLEDGE, Some.OTHER_PARTNER), matchApproved())
        .when(withdraw(Some.SHELTER))
        .events(WITHDRAWN, MATCH_ENDED, pledgeEnded(Some.PLEDGE), pledgeEnded(OTHER_PLEDGE));
  }

  @Test
  void theConfirmedPledgeEndsInTheSameStep() {
    slice.given(needRecorded(), pledgeMade(), pledgeConfirmed()).when(withdraw(Some.SHELTER))
        .events(WITHDRAWN, pledgeEnded(Some.PLEDGE));
  }

  @Test
  void aPledgeThatWasTakenBackDoesNotEndAgain() {
    slice.given(needRecorded(), pledgeMade(), pledgeConfirmed(), pledgeTakenBack()).when(withdraw(Some.SHELTER))
        .events(WITHDRAWN);
  }

  private static WithdrawNeed withdraw(OrganisationId organisation) {
    return new WithdrawNeed(Some.NEED, organisation, Reason.CONSENT_WITHDRAWN, Some.REFERRER);
  }

  private static PledgeDeclined pledgeEnded(PledgeId pledge) {
    return new PledgeDeclined(pledge, Some.NEED, Some.SURVIVOR, PledgeEvent.Reason.NEED_WITHDRAWN, null, Some.NOW);
  }
}

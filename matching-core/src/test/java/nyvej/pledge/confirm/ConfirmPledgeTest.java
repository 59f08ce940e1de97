package nyvej.pledge.confirm;

import static nyvej.Happened.consentUntil;
import static nyvej.Happened.matchApproved;
import static nyvej.Happened.needRecorded;
import static nyvej.Happened.pledgeConfirmed;
import static nyvej.Happened.pledgeDeclined;
import static nyvej.Happened.pledgeMade;
import static nyvej.Happened.pledgeTakenBack;

import java.time.Instant;
import java.util.List;
import nyvej.Some;
import nyvej.event.NyvejEvent;
import nyvej.event.PledgeEvent;
import nyvej.event.PledgeEvent.PledgeConfirmed;
import nyvej.event.PledgeEvent.PledgeDeclined;
import nyvej.slice.Refusal;
import nyvej.slice.SliceFixture;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.PledgeId;
import nyvej.vocabulary.SurvivorId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConfirmPledgeTest {
  private static final PledgeId ANOTHER = new PledgeId(Some.id(101));

  @RegisterExtension final SliceFixture slice = new SliceFixture(new ConfirmPledgeSlice());

  @Test
  void aCoordinatorConfirmsAPledge() {
    slice.given(needRecorded(), pledgeMade()).when(confirm(Some.NEED, Some.BRANCH)).events(confirmed(Some.NOW));
  }

  @Test
  void theOtherPledgesAreDeclinedInTheSameStep() {
    slice.given(needRecorded(), pledgeMade(), pledgeMade(ANOTHER, Some.OTHER_PARTNER))
        .when(confirm(Some.NEED, Some.BRANCH))
        .events(confirmed(Some.NOW), new PledgeDeclined(ANOTHER, Some.NEED, Some.SURVIVOR,
            PledgeEvent.Reason.FOUND_OTHER_HELP, null, Some.NOW));
  }

  @Test
  void nothingIsKnownOfAPledgeThatIsNotThere() {
    slice.given(needRecorded()).when(confirm(Some.NEED, Some.BRANCH)).refused(Refusal.PLEDGE_UNKNOWN);
  }

  @Test
  void aPledgeForANeedOfOtherBranchesIsUnknown() {
    slice.given(needRecorded(), pledgeMade()).when(confirm(Some.NEED, Some.OTHER_BRANCH))
        .refused(Refusal.PLEDGE_UNKNOWN);
  }

  @Test
  void aPledgeForAnotherNeedIsUnknown() {
    var other = new NeedId(Some.id(102));
    slice.given(needRecorded(), pledgeMade(), needRecorded(other, new SurvivorId(Some.id(103))))
        .when(confirm(other, Some.BRANCH)).refused(Refusal.PLEDGE_UNKNOWN);
  }

  @Test
  void itIsConfirmedAlready() {
    slice.given(needRecorded(), pledgeMade(), pledgeConfirmed()).when(confirm(Some.NEED, Some.BRANCH)).alreadySo();
  }

  static List<NyvejEvent> otherAnswers() {
    return List.of(pledgeDeclined(), pledgeTakenBack());
  }

  @ParameterizedTest
  @MethodSource("otherAnswers")
  void aPledgeIsAnsweredOnce(NyvejEvent answer) {
    slice.given(needRecorded(), pledgeMade(), answer).when(confirm(Some.NEED, Some.BRANCH))
        .refused(Refusal.PLEDGE_ALREADY_ANSWERED);
  }

  @Test
  void onTheLastDayOfHerConsentAPledgeIsConfirmed() {
    var lastSecond = Instant.parse("2026-03-02T22:59:59Z");
    slice.at(lastSecond).given(needRecorded(consentUntil(Some.TODAY)), pledgeMade())
        .when(confirm(Some.NEED, Some.BRANCH)).events(confirmed(lastSecond));
  }

  @Test
  void afterHerConsentHasEndedNoPledgeIsConfirmed() {
    slice.at(Instant.parse("2026-03-02T23:00:00Z")).given(needRecorded(consentUntil(Some.TODAY)), pledgeMade())
        .when(confirm(Some.NEED, Some.BRANCH)).refused(Refusal.CONSENT_NOT_IN_FORCE);
  }

  @Test
  void whileAVolunteerIsAskedNoPledgeIsConfirmed() {
    slice.given(needRecorded(), pledgeMade(), matchApproved()).when(confirm(Some.NEED, Some.BRANCH))
        .refused(Refusal.NEED_NOT_OPEN);
  }

  private static ConfirmPledge confirm(NeedId need, BranchId branch) {
    return new ConfirmPledge(Some.PLEDGE, need, branch, Some.COORDINATOR);
  }

  private static PledgeConfirmed confirmed(Instant at) {
    return new PledgeConfirmed(Some.PLEDGE, Some.NEED, Some.SURVIVOR, Some.BRANCH, Some.COORDINATOR, at);
  }
}

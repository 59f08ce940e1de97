package nyvej.pledge.decline;

import static nyvej.Happened.matchApproved;
import static nyvej.Happened.needRecorded;
import static nyvej.Happened.pledgeConfirmed;
import static nyvej.Happened.pledgeDeclined;
import static nyvej.Happened.pledgeMade;
import static nyvej.Happened.pledgeTakenBack;

import java.util.List;
import nyvej.Some;
import nyvej.event.NyvejEvent;
import nyvej.event.PledgeEvent;
import nyvej.event.PledgeEvent.PledgeDeclined;
import nyvej.slice.Refusal;
import nyvej.slice.SliceFixture;
import nyvej.vocabulary.BranchId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DeclinePledgeTest {
  private static final PledgeDeclined DECLINED = new PledgeDeclined(Some.PLEDGE, Some.NEED, Some.SURVIVOR,
      PledgeEvent.Reason.NOT_SUITABLE, Some.COORDINATOR, Some.NOW);

  @RegisterExtension final SliceFixture slice = new SliceFixture(new DeclinePledgeSlice());

  @Test
  void aCoordinatorDeclinesAPledge() {
    slice.given(needRecorded(), pledgeMade()).when(decline(Some.BRANCH)).events(DECLINED);
  }

  @ParameterizedTest
  @EnumSource
  void everyReasonIsKept(DeclinePledge.Reason reason) {
    slice.given(needRecorded(), pledgeMade())
        .when(new DeclinePledge(Some.PLEDGE, Some.NEED, Some.BRANCH, reason, Some.COORDINATOR))
        .events(new PledgeDeclined(Some.PLEDGE, Some.NEED, Some.SURVIVOR, PledgeEvent.Reason.valueOf(reason.name()),
            Some.COORDINATOR, Some.NOW));
  }

  @Test
  void aPledgeIsDeclinedWhileAVolunteerIsAskedToo() {
    slice.given(needRecorded(), pledgeMade(), matchApproved()).when(decline(Some.BRANCH)).events(DECLINED);
  }

  @Test
  void nothingIsKnownOfAPledgeThatIsNotThere() {
    slice.given(needRecorded()).when(decline(Some.BRANCH)).refused(Refusal.PLEDGE_UNKNOWN);
  }

  @Test
  void aPledgeForANeedOfOtherBranchesIsUnknown() {
    slice.given(needRecorded(), pledgeMade()).when(decline(Some.OTHER_BRANCH)).refused(Refusal.PLEDGE_UNKNOWN);
  }

  @Test
  void itIsDeclinedAlready() {
    slice.given(needRecorded(), pledgeMade(), pledgeDeclined()).when(decline(Some.BRANCH)).alreadySo();
  }

  static List<NyvejEvent> otherAnswers() {
    return List.of(pledgeConfirmed(), pledgeTakenBack());
  }

  @ParameterizedTest
  @MethodSource("otherAnswers")
  void aPledgeIsAnsweredOnce(NyvejEvent answer) {
    slice.given(needRecorded(), pledgeMade(), answer).when(decline(Some.BRANCH))
        .refused(Refusal.PLEDGE_ALREADY_ANSWERED);
  }

  private static DeclinePledge decline(BranchId branch) {
    return new DeclinePledge(Some.PLEDGE, Some.NEED, branch, DeclinePledge.Reason.NOT_SUITABLE, Some.COORDINATOR);
  }
}

package nyvej.volunteer.leave;

import static nyvej.Happened.BEFORE;
import static nyvej.Happened.matchAccepted;
import static nyvej.Happened.matchApproved;
import static nyvej.Happened.matchDeclined;
import static nyvej.Happened.volunteerLeft;
import static nyvej.Happened.volunteerRegistered;
import static nyvej.Happened.volunteerRejoined;

import nyvej.Some;
import nyvej.event.MatchEvent.MatchWithdrawn;
import nyvej.event.MatchEvent.WithdrawReason;
import nyvej.event.VolunteerEvent.VolunteerLeft;
import nyvej.slice.Refusal;
import nyvej.slice.SliceFixture;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.MatchId;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.SurvivorId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LeaveBranchTest {
  private static final MatchId OTHER_MATCH = new MatchId(Some.id(201));
  private static final NeedId OTHER_NEED = new NeedId(Some.id(202));
  private static final SurvivorId OTHER_SURVIVOR = new SurvivorId(Some.id(203));
  private static final VolunteerLeft DONE = new VolunteerLeft(Some.VOLUNTEER, Some.COORDINATOR, Some.NOW);
  private static final MatchWithdrawn MATCH_ENDED = new MatchWithdrawn(Some.MATCH, Some.NEED, Some.SURVIVOR,
      Some.VOLUNTEER, WithdrawReason.SITUATION_CHANGED, null, Some.NOW);

  @RegisterExtension final SliceFixture slice = new SliceFixture(new LeaveBranchSlice());

  @Test
  void aVolunteerLeaves() {
    slice.given(volunteerRegistered()).when(leave(Some.BRANCH)).events(DONE);
  }

  @Test
  void anOpenAskEndsInTheSameStep() {
    slice.given(volunteerRegistered(), matchApproved()).when(leave(Some.BRANCH)).events(DONE, MATCH_ENDED);
  }

  @Test
  void allThatRunsEndsInTheSameStepAndWhatIsOverIsLeftAlone() {
    slice.given(volunteerRegistered(), matchApproved(OTHER_MATCH, OTHER_NEED, OTHER_SURVIVOR, BEFORE),
        matchDeclined(OTHER_MATCH, OTHER_NEED, OTHER_SURVIVOR), matchApproved(), matchAccepted())
        .when(leave(Some.BRANCH)).events(DONE, MATCH_ENDED);
  }

  @Test
  void whoCameBackLeavesAgain() {
    slice.given(volunteerRegistered(), volunteerLeft(), volunteerRejoined()).when(leave(Some.BRANCH)).events(DONE);
  }

  @Test
  void whoLeftHasLeftAlready() {
    slice.given(volunteerRegistered(), volunteerLeft()).when(leave(Some.BRANCH)).alreadySo();
  }

  @Test
  void aVolunteerWhoIsNotThereIsUnknown() {
    slice.given().when(leave(Some.BRANCH)).refused(Refusal.VOLUNTEER_UNKNOWN);
  }

  @Test
  void anotherBranchesVolunteerIsUnknown() {
    slice.given(volunteerRegistered()).when(leave(Some.OTHER_BRANCH)).refused(Refusal.VOLUNTEER_UNKNOWN);
  }

  private static LeaveBranch leave(BranchId branch) {
    return new LeaveBranch(Some.VOLUNTEER, branch, Some.COORDINATOR);
  }
}

package nyvej.volunteer.rejoin;

import static nyvej.Happened.volunteerLeft;
import static nyvej.Happened.volunteerRegistered;
import static nyvej.Happened.volunteerRejoined;

import nyvej.Some;
import nyvej.event.VolunteerEvent.VolunteerRejoined;
import nyvej.slice.Refusal;
import nyvej.slice.SliceFixture;
import nyvej.vocabulary.BranchId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RejoinBranchTest {
  private static final VolunteerRejoined DONE = new VolunteerRejoined(Some.VOLUNTEER, Some.COORDINATOR, Some.NOW);

  @RegisterExtension final SliceFixture slice = new SliceFixture(new RejoinBranchSlice());

  @Test
  void aVolunteerIsBack() {
    slice.given(volunteerRegistered(), volunteerLeft()).when(rejoin(Some.BRANCH)).events(DONE);
  }

  @Test
  void aVolunteerIsBackAgain() {
    slice.given(volunteerRegistered(), volunteerLeft(), volunteerRejoined(), volunteerLeft())
        .when(rejoin(Some.BRANCH)).events(DONE);
  }

  @Test
  void whoDidNotLeaveIsThereAlready() {
    slice.given(volunteerRegistered()).when(rejoin(Some.BRANCH)).alreadySo();
  }

  @Test
  void aVolunteerWhoIsNotThereIsUnknown() {
    slice.given().when(rejoin(Some.BRANCH)).refused(Refusal.VOLUNTEER_UNKNOWN);
  }

  @Test
  void anotherBranchesVolunteerIsUnknown() {
    slice.given(volunteerRegistered(), volunteerLeft()).when(rejoin(Some.OTHER_BRANCH))
        .refused(Refusal.VOLUNTEER_UNKNOWN);
  }

  private static RejoinBranch rejoin(BranchId branch) {
    return new RejoinBranch(Some.VOLUNTEER, branch, Some.COORDINATOR);
  }
}

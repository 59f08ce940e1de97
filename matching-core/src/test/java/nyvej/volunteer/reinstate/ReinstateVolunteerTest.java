package nyvej.volunteer.reinstate;

import static nyvej.Happened.volunteerRegistered;
import static nyvej.Happened.volunteerReinstated;
import static nyvej.Happened.volunteerSuspended;

import nyvej.Some;
import nyvej.event.VolunteerEvent.VolunteerReinstated;
import nyvej.slice.Refusal;
import nyvej.slice.SliceFixture;
import nyvej.vocabulary.BranchId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReinstateVolunteerTest {
  private static final VolunteerReinstated DONE = new VolunteerReinstated(Some.VOLUNTEER, Some.COORDINATOR, Some.NOW);

  @RegisterExtension final SliceFixture slice = new SliceFixture(new ReinstateVolunteerSlice());

  @Test
  void aVolunteerIsBack() {
    slice.given(volunteerRegistered(), volunteerSuspended()).when(reinstate(Some.BRANCH)).events(DONE);
  }

  @Test
  void aVolunteerIsBackAgain() {
    slice.given(volunteerRegistered(), volunteerSuspended(), volunteerReinstated(), volunteerSuspended())
        .when(reinstate(Some.BRANCH)).events(DONE);
  }

  @Test
  void whoDidNotPauseIsThereAlready() {
    slice.given(volunteerRegistered()).when(reinstate(Some.BRANCH)).alreadySo();
  }

  @Test
  void aVolunteerWhoIsNotThereIsUnknown() {
    slice.given().when(reinstate(Some.BRANCH)).refused(Refusal.VOLUNTEER_UNKNOWN);
  }

  @Test
  void anotherBranchesVolunteerIsUnknown() {
    slice.given(volunteerRegistered(), volunteerSuspended()).when(reinstate(Some.OTHER_BRANCH))
        .refused(Refusal.VOLUNTEER_UNKNOWN);
  }

  private static ReinstateVolunteer reinstate(BranchId branch) {
    return new ReinstateVolunteer(Some.VOLUNTEER, branch, Some.COORDINATOR);
  }
}

package nyvej.volunteer.suspend;

import static nyvej.Happened.volunteerRegistered;
import static nyvej.Happened.volunteerReinstated;
import static nyvej.Happened.volunteerSuspended;

import nyvej.Some;
import nyvej.event.VolunteerEvent.VolunteerSuspended;
import nyvej.slice.Refusal;
import nyvej.slice.SliceFixture;
import nyvej.vocabulary.BranchId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SuspendVolunteerTest {
  private static final VolunteerSuspended DONE = new VolunteerSuspended(Some.VOLUNTEER, Some.COORDINATOR, Some.NOW);

  @RegisterExtension final SliceFixture slice = new SliceFixture(new SuspendVolunteerSlice());

  @Test
  void aVolunteerIsSuspended() {
    slice.given(volunteerRegistered()).when(suspend(Some.BRANCH)).events(DONE);
  }

  @Test
  void aVolunteerIsSuspendedAgain() {
    slice.given(volunteerRegistered(), volunteerSuspended(), volunteerReinstated()).when(suspend(Some.BRANCH))
        .events(DONE);
  }

  @Test
  void itIsSuspendedAlready() {
    slice.given(volunteerRegistered(), volunteerSuspended()).when(suspend(Some.BRANCH)).alreadySo();
  }

  @Test
  void aVolunteerWhoIsNotThereIsUnknown() {
    slice.given().when(suspend(Some.BRANCH)).refused(Refusal.VOLUNTEER_UNKNOWN);
  }

  @Test
  void anotherBranchesVolunteerIsUnknown() {
    slice.given(volunteerRegistered()).when(suspend(Some.OTHER_BRANCH)).refused(Refusal.VOLUNTEER_UNKNOWN);
  }

  private static SuspendVolunteer suspend(BranchId branch) {
    return new SuspendVolunteer(Some.VOLUNTEER, branch, Some.COORDINATOR);
  }
}

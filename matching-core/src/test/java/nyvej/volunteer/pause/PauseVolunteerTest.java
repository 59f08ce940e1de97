package nyvej.volunteer.pause;

import static nyvej.Happened.volunteerPaused;
import static nyvej.Happened.volunteerRegistered;
import static nyvej.Happened.volunteerResumed;

import nyvej.Some;
import nyvej.event.VolunteerEvent.VolunteerPaused;
import nyvej.slice.Refusal;
import nyvej.slice.SliceFixture;
import nyvej.vocabulary.BranchId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PauseVolunteerTest {
  private static final VolunteerPaused DONE = new VolunteerPaused(Some.VOLUNTEER, Some.HELPER, Some.NOW);

  @RegisterExtension final SliceFixture slice = new SliceFixture(new PauseVolunteerSlice());

  @Test
  void aVolunteerPauses() {
    slice.given(volunteerRegistered()).when(pause(Some.BRANCH)).events(DONE);
  }

  @Test
  void aVolunteerPausesAgain() {
    slice.given(volunteerRegistered(), volunteerPaused(), volunteerResumed()).when(pause(Some.BRANCH)).events(DONE);
  }

  @Test
  void itIsPausedAlready() {
    slice.given(volunteerRegistered(), volunteerPaused()).when(pause(Some.BRANCH)).alreadySo();
  }

  @Test
  void aVolunteerWhoIsNotThereIsUnknown() {
    slice.given().when(pause(Some.BRANCH)).refused(Refusal.VOLUNTEER_UNKNOWN);
  }

  @Test
  void anotherBranchesVolunteerIsUnknown() {
    slice.given(volunteerRegistered()).when(pause(Some.OTHER_BRANCH)).refused(Refusal.VOLUNTEER_UNKNOWN);
  }

  private static PauseVolunteer pause(BranchId branch) {
    return new PauseVolunteer(Some.VOLUNTEER, branch, Some.HELPER);
  }
}

package nyvej.volunteer.resume;

import static nyvej.Happened.volunteerPaused;
import static nyvej.Happened.volunteerRegistered;
import static nyvej.Happened.volunteerResumed;

import nyvej.Some;
import nyvej.event.VolunteerEvent.VolunteerResumed;
import nyvej.slice.Refusal;
import nyvej.slice.SliceFixture;
import nyvej.vocabulary.BranchId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ResumeVolunteerTest {
  private static final VolunteerResumed DONE = new VolunteerResumed(Some.VOLUNTEER, Some.HELPER, Some.NOW);

  @RegisterExtension final SliceFixture slice = new SliceFixture(new ResumeVolunteerSlice());

  @Test
  void aVolunteerIsBack() {
    slice.given(volunteerRegistered(), volunteerPaused()).when(resume(Some.BRANCH)).events(DONE);
  }

  @Test
  void aVolunteerIsBackAgain() {
    slice.given(volunteerRegistered(), volunteerPaused(), volunteerResumed(), volunteerPaused())
        .when(resume(Some.BRANCH)).events(DONE);
  }

  @Test
  void whoDidNotPauseIsThereAlready() {
    slice.given(volunteerRegistered()).when(resume(Some.BRANCH)).alreadySo();
  }

  @Test
  void aVolunteerWhoIsNotThereIsUnknown() {
    slice.given().when(resume(Some.BRANCH)).refused(Refusal.VOLUNTEER_UNKNOWN);
  }

  @Test
  void anotherBranchesVolunteerIsUnknown() {
    slice.given(volunteerRegistered(), volunteerPaused()).when(resume(Some.OTHER_BRANCH))
        .refused(Refusal.VOLUNTEER_UNKNOWN);
  }

  private static ResumeVolunteer resume(BranchId branch) {
    return new ResumeVolunteer(Some.VOLUNTEER, branch, Some.HELPER);
  }
}

package nyvej.volunteer.register;

import static nyvej.Happened.volunteerRegistered;

import nyvej.Some;
import nyvej.event.VolunteerEvent.VolunteerRegistered;
import nyvej.slice.Refusal;
import nyvej.slice.SliceFixture;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Gender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RegisterVolunteerTest {
  @RegisterExtension final SliceFixture slice = new SliceFixture(new RegisterVolunteerSlice());

  @Test
  void aBranchTakesAVolunteerIn() {
    slice.given().when(register(Some.BRANCH)).events(new VolunteerRegistered(Some.VOLUNTEER, Some.BRANCH, Gender.MAN,
        Some.NAME, Some.CONTACT, Some.COORDINATOR, Some.NOW));
  }

  @Test
  void aVolunteerIsRegisteredOnce() {
    slice.given(volunteerRegistered()).when(register(Some.BRANCH)).refused(Refusal.VOLUNTEER_EXISTS);
  }

  @Test
  void anotherBranchDoesNotTakeAVolunteerOver() {
    slice.given(volunteerRegistered()).when(register(Some.OTHER_BRANCH)).refused(Refusal.VOLUNTEER_EXISTS);
  }

  private static RegisterVolunteer register(BranchId branch) {
    return new RegisterVolunteer(Some.VOLUNTEER, branch, Gender.MAN, Some.NAME, Some.CONTACT, Some.COORDINATOR);
  }
}

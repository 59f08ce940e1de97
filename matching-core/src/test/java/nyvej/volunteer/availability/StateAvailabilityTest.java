package nyvej.volunteer.availability;

import static nyvej.Happened.availabilityStated;
import static nyvej.Happened.volunteerRegistered;

import nyvej.Some;
import nyvej.event.VolunteerEvent.AvailabilityStated;
import nyvej.slice.Refusal;
import nyvej.slice.SliceFixture;
import nyvej.vocabulary.Availability;
import nyvej.vocabulary.BranchId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StateAvailabilityTest {
  @RegisterExtension final SliceFixture slice = new SliceFixture(new StateAvailabilitySlice());

  @Test
  void aVolunteerSaysWhatIsOffered() {
    slice.given(volunteerRegistered()).when(state(Some.BRANCH)).events(stated());
  }

  @Test
  void theLastStatementCounts() {
    slice.given(volunteerRegistered(), availabilityStated(Some.VOLUNTEER, onSundays())).when(state(Some.BRANCH))
        .events(stated());
  }

  @Test
  void itIsStatedAlready() {
    slice.given(volunteerRegistered(), availabilityStated(Some.VOLUNTEER, Some.availability()))
        .when(state(Some.BRANCH)).alreadySo();
  }

  @Test
  void aVolunteerWhoIsNotThereIsUnknown() {
    slice.given().when(state(Some.BRANCH)).refused(Refusal.VOLUNTEER_UNKNOWN);
  }

  @Test
  void anotherBranchesVolunteerIsUnknown() {
    slice.given(volunteerRegistered()).when(state(Some.OTHER_BRANCH)).refused(Refusal.VOLUNTEER_UNKNOWN);
  }

  private static StateAvailability state(BranchId branch) {
    return new StateAvailability(Some.VOLUNTEER, branch, Some.availability(), Some.HELPER);
  }

  private static AvailabilityStated stated() {
    return new AvailabilityStated(Some.VOLUNTEER, Some.availability(), Some.HELPER, Some.NOW);
  }

  private static Availability onSundays() {
    var other = Some.availability();
    return new Availability(other.languages(), other.supportTypes(), other.kommune(), other.radiusKm(), true,
        Some.SUNDAY_MORNING, 1, 1);
  }
}

package nyvej.volunteer.avoid;

import static nyvej.Happened.avoidedAreasStated;
import static nyvej.Happened.volunteerLeft;
import static nyvej.Happened.volunteerRegistered;

import java.util.Set;
import nyvej.Some;
import nyvej.event.VolunteerEvent.AvoidedAreasStated;
import nyvej.slice.Refusal;
import nyvej.slice.SliceFixture;
import nyvej.vocabulary.AvoidedAreas;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Kommune;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StateAvoidedAreasTest {
  private static final Kommune[] AREAS = {new Kommune("0101"), new Kommune("0751")};
  private static final AvoidedAreasStated STATED = new AvoidedAreasStated(Some.VOLUNTEER,
      new AvoidedAreas(Set.of(AREAS)), Some.HELPER, Some.NOW);

  @RegisterExtension final SliceFixture slice = new SliceFixture(new StateAvoidedAreasSlice());

  @Test
  void aVolunteerSaysIt() {
    slice.given(volunteerRegistered()).when(state(Some.BRANCH)).events(STATED);
  }

  @Test
  void theLastStatementCounts() {
    slice.given(volunteerRegistered(), avoidedAreasStated()).when(state(Some.BRANCH)).events(STATED);
  }

  @Test
  void itIsStatedAlready() {
    slice.given(volunteerRegistered(), avoidedAreasStated(AREAS)).when(state(Some.BRANCH)).alreadySo();
  }

  @Test
  void nothingMoreIsKeptOfWhoLeft() {
    slice.given(volunteerRegistered(), volunteerLeft()).when(state(Some.BRANCH)).refused(Refusal.VOLUNTEER_LEFT);
  }

  @Test
  void aVolunteerWhoIsNotThereIsUnknown() {
    slice.given().when(state(Some.BRANCH)).refused(Refusal.VOLUNTEER_UNKNOWN);
  }

  @Test
  void anotherBranchesVolunteerIsUnknown() {
    slice.given(volunteerRegistered()).when(state(Some.OTHER_BRANCH)).refused(Refusal.VOLUNTEER_UNKNOWN);
  }

  private static StateAvoidedAreas state(BranchId branch) {
    return new StateAvoidedAreas(Some.VOLUNTEER, branch, new AvoidedAreas(Set.of(AREAS)), Some.HELPER);
  }
}

package nyvej.volunteer.away;

import static nyvej.Happened.daysAwayStated;
import static nyvej.Happened.volunteerLeft;
import static nyvej.Happened.volunteerRegistered;

import java.util.List;
import nyvej.Some;
import nyvej.event.VolunteerEvent.DaysAwayStated;
import nyvej.slice.Refusal;
import nyvej.slice.SliceFixture;
import nyvej.vocabulary.Away;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.DaysAway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StateDaysAwayTest {
  private static final DaysAway WEEK = new DaysAway(List.of(new Away(Some.TODAY, Some.TODAY.plusDays(6))));
  private static final DaysAwayStated STATED = new DaysAwayStated(Some.VOLUNTEER, WEEK, Some.HELPER, Some.NOW);

  @RegisterExtension final SliceFixture slice = new SliceFixture(new StateDaysAwaySlice());

  @Test
  void aVolunteerSaysIt() {
    slice.given(volunteerRegistered()).when(state(Some.BRANCH)).events(STATED);
  }

  @Test
  void theLastStatementCounts() {
    slice.given(volunteerRegistered(), daysAwayStated(DaysAway.NONE)).when(state(Some.BRANCH)).events(STATED);
  }

  @Test
  void itIsStatedAlready() {
    slice.given(volunteerRegistered(), daysAwayStated(WEEK)).when(state(Some.BRANCH)).alreadySo();
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

  private static StateDaysAway state(BranchId branch) {
    return new StateDaysAway(Some.VOLUNTEER, branch, WEEK, Some.HELPER);
  }
}

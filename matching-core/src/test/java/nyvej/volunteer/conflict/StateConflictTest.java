package nyvej.volunteer.conflict;

import static nyvej.Happened.BEFORE;
import static nyvej.Happened.conflictStated;
import static nyvej.Happened.consentFor;
import static nyvej.Happened.consentUntil;
import static nyvej.Happened.needRecorded;
import static nyvej.Happened.volunteerRegistered;

import nyvej.Some;
import nyvej.event.VolunteerEvent.ConflictStated;
import nyvej.slice.Refusal;
import nyvej.slice.SliceFixture;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.SurvivorId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StateConflictTest {
  @RegisterExtension final SliceFixture slice = new SliceFixture(new StateConflictSlice());

  @Test
  void aCoordinatorMarksAConflict() {
    slice.given(needRecorded(), volunteerRegistered()).when(state(Some.BRANCH, true)).events(stated(true));
  }

  @Test
  void aCoordinatorTakesTheMarkAway() {
    slice.given(needRecorded(), volunteerRegistered(), conflictStated(true)).when(state(Some.BRANCH, false))
        .events(stated(false));
  }

  @Test
  void itIsSoAlready() {
    slice.given(needRecorded(), volunteerRegistered()).when(state(Some.BRANCH, false)).alreadySo();
    slice.given(conflictStated(true)).when(state(Some.BRANCH, true)).alreadySo();
  }

  @Test
  void aConflictWithAnotherSurvivorIsAnother() {
    var other = new ConflictStated(Some.VOLUNTEER, new SurvivorId(Some.id(101)), true, Some.COORDINATOR, BEFORE);
    slice.given(needRecorded(), volunteerRegistered(), other).when(state(Some.BRANCH, true)).events(stated(true));
  }

  @Test
  void aVolunteerWhoIsNotThereIsUnknown() {
    slice.given(needRecorded()).when(state(Some.BRANCH, true)).refused(Refusal.VOLUNTEER_UNKNOWN);
  }

  @Test
  void aNeedThatTheBranchMayNotSeeIsUnknown() {
    slice.given(needRecorded(consentFor(true, Some.OTHER_BRANCH)), volunteerRegistered())
        .when(state(Some.BRANCH, true)).refused(Refusal.NEED_UNKNOWN);
  }

  @Test
  void aNeedWhoseConsentHasEndedIsUnknown() {
    slice.given(needRecorded(consentUntil(Some.TODAY.minusDays(1))), volunteerRegistered())
        .when(state(Some.BRANCH, true)).refused(Refusal.NEED_UNKNOWN);
  }

  @Test
  void anotherBranchesVolunteerIsUnknown() {
    slice.given(needRecorded(consentFor(true, Some.BRANCH, Some.OTHER_BRANCH)), volunteerRegistered())
        .when(state(Some.OTHER_BRANCH, true)).refused(Refusal.VOLUNTEER_UNKNOWN);
  }

  private static ConflictStated stated(boolean conflict) {
    return new ConflictStated(Some.VOLUNTEER, Some.SURVIVOR, conflict, Some.COORDINATOR, Some.NOW);
  }

  private static StateConflict state(BranchId branch, boolean conflict) {
    return new StateConflict(Some.VOLUNTEER, Some.NEED, branch, conflict, Some.COORDINATOR);
  }
}

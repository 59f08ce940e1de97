package nyvej.volunteer.clear;

import static nyvej.Happened.volunteerRegistered;

import java.time.Instant;
import java.time.LocalDate;
import nyvej.Some;
import nyvej.event.VolunteerEvent.ClearanceRecorded;
import nyvej.slice.Refusal;
import nyvej.slice.SliceFixture;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Clearance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordClearanceTest {
  @RegisterExtension final SliceFixture slice = new SliceFixture(new RecordClearanceSlice());

  @ParameterizedTest
  @EnumSource
  void aCoordinatorRecordsAClearance(Clearance clearance) {
    slice.given(volunteerRegistered()).when(record(clearance, Some.TODAY.plusYears(1), Some.BRANCH))
        .events(recorded(clearance, Some.TODAY.plusYears(1), Some.NOW));
  }

  @Test
  void aVolunteerWhoIsNotThereIsUnknown() {
    slice.given().when(record(Clearance.STRAFFEATTEST, Some.TODAY, Some.BRANCH)).refused(Refusal.VOLUNTEER_UNKNOWN);
  }

  @Test
  void anotherBranchesVolunteerIsUnknown() {
    slice.given(volunteerRegistered()).when(record(Clearance.STRAFFEATTEST, Some.TODAY, Some.OTHER_BRANCH))
        .refused(Refusal.VOLUNTEER_UNKNOWN);
  }

  @Test
  void aClearanceMayBeValidTodayOnly() {
    var lastSecond = Instant.parse("2026-03-02T22:59:59Z");
    slice.at(lastSecond).given(volunteerRegistered()).when(record(Clearance.BOERNEATTEST, Some.TODAY, Some.BRANCH))
        .events(recorded(Clearance.BOERNEATTEST, Some.TODAY, lastSecond));
  }

  @Test
  void aClearanceThatRanOutAtDanishMidnightIsPast() {
    slice.at(Instant.parse("2026-03-02T23:00:00Z")).given(volunteerRegistered())
        .when(record(Clearance.BOERNEATTEST, Some.TODAY, Some.BRANCH)).refused(Refusal.CLEARANCE_PAST);
  }

  @Test
  void fiveYearsAreTheLongest() {
    slice.given(volunteerRegistered()).when(record(Clearance.STRAFFEATTEST, Some.TODAY.plusYears(5), Some.BRANCH))
        .events(recorded(Clearance.STRAFFEATTEST, Some.TODAY.plusYears(5), Some.NOW));
  }

  @Test
  void moreThanFiveYearsAreTooLong() {
    slice.given(volunteerRegistered())
        .when(record(Clearance.STRAFFEATTEST, Some.TODAY.plusYears(5).plusDays(1), Some.BRANCH))
        .refused(Refusal.CLEARANCE_TOO_LONG);
  }

  private static RecordClearance record(Clearance clearance, LocalDate validUntil, BranchId branch) {
    return new RecordClearance(Some.VOLUNTEER, branch, clearance, validUntil, Some.COORDINATOR);
  }

  private static ClearanceRecorded recorded(Clearance clearance, LocalDate validUntil, Instant at) {
    return new ClearanceRecorded(Some.VOLUNTEER, clearance, validUntil, Some.COORDINATOR, at);
  }
}

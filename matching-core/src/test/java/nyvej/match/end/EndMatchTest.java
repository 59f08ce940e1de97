package nyvej.match.end;

import static nyvej.Happened.aReadyVolunteer;
import static nyvej.Happened.matchAccepted;
import static nyvej.Happened.matchApproved;
import static nyvej.Happened.matchDeclined;
import static nyvej.Happened.matchEnded;
import static nyvej.Happened.matchExpired;
import static nyvej.Happened.matchWithdrawn;
import static nyvej.Happened.needRecorded;

import java.util.List;
import nyvej.Some;
import nyvej.event.MatchEvent.MatchEnded;
import nyvej.event.MatchEvent.Outcome;
import nyvej.event.NyvejEvent;
import nyvej.slice.Refusal;
import nyvej.slice.SliceFixture;
import nyvej.slice.SliceFixture.Given;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.VolunteerId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EndMatchTest {
  @RegisterExtension final SliceFixture slice = new SliceFixture(new EndMatchSlice());

  @ParameterizedTest
  @EnumSource
  void aCoordinatorRecordsHowHelpEnded(Outcome outcome) {
    asked().and(matchAccepted()).when(end(Some.VOLUNTEER, Some.BRANCH, outcome)).events(new MatchEnded(Some.MATCH,
        Some.NEED, Some.SURVIVOR, Some.VOLUNTEER, outcome, Some.COORDINATOR, Some.NOW));
  }

  @Test
  void itHasEndedAlready() {
    asked().and(matchAccepted()).and(matchEnded(Outcome.BADLY)).when(end(Some.VOLUNTEER, Some.BRANCH, Outcome.WELL))
        .alreadySo();
  }

  static List<NyvejEvent> others() {
    return List.of(matchDeclined(), matchExpired(), matchWithdrawn());
  }

  @ParameterizedTest
  @MethodSource("others")
  void whatNeverBeganDoesNotEnd(NyvejEvent other) {
    asked().and(other).when(end(Some.VOLUNTEER, Some.BRANCH, Outcome.WELL)).refused(Refusal.MATCH_NOT_RUNNING);
  }

  @Test
  void anAskWithoutAnAnswerDoesNotEnd() {
    asked().when(end(Some.VOLUNTEER, Some.BRANCH, Outcome.WELL)).refused(Refusal.MATCH_NOT_RUNNING);
  }

  @Test
  void nothingIsKnownOfAMatchThatIsNotThere() {
    slice.given(needRecorded()).and(aReadyVolunteer()).when(end(Some.VOLUNTEER, Some.BRANCH, Outcome.WELL))
        .refused(Refusal.MATCH_UNKNOWN);
  }

  @Test
  void anotherBranchesMatchIsUnknown() {
    asked().and(matchAccepted()).when(end(Some.VOLUNTEER, Some.OTHER_BRANCH, Outcome.WELL))
        .refused(Refusal.MATCH_UNKNOWN);
  }

  @Test
  void aMatchOfAnotherVolunteerIsUnknown() {
    asked().and(matchAccepted()).when(end(new VolunteerId(Some.id(101)), Some.BRANCH, Outcome.WELL))
        .refused(Refusal.MATCH_UNKNOWN);
  }

  private Given asked() {
    return slice.given(needRecorded()).and(aReadyVolunteer()).and(matchApproved());
  }

  private static EndMatch end(VolunteerId volunteer, BranchId branch, Outcome outcome) {
    return new EndMatch(Some.MATCH, Some.NEED, volunteer, branch, outcome, Some.COORDINATOR);
  }
}

package nyvej.match.withdraw;

import static nyvej.Happened.aReadyVolunteer;
import static nyvej.Happened.matchAccepted;
import static nyvej.Happened.matchApproved;
import static nyvej.Happened.matchDeclined;
import static nyvej.Happened.matchExpired;
import static nyvej.Happened.matchWithdrawn;
import static nyvej.Happened.needRecorded;

import java.util.List;
import nyvej.Some;
import nyvej.event.MatchEvent.MatchWithdrawn;
import nyvej.event.MatchEvent.WithdrawReason;
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

class WithdrawMatchTest {
  @RegisterExtension final SliceFixture slice = new SliceFixture(new WithdrawMatchSlice());

  @ParameterizedTest
  @EnumSource
  void aCoordinatorTakesAnAskBack(WithdrawMatch.Reason reason) {
    asked().when(withdraw(reason)).events(new MatchWithdrawn(Some.MATCH, Some.NEED, Some.SURVIVOR, Some.VOLUNTEER,
        WithdrawReason.valueOf(reason.name()), Some.COORDINATOR, Some.NOW));
  }

  @Test
  void nothingIsKnownOfAMatchThatIsNotThere() {
    slice.given(needRecorded()).and(aReadyVolunteer()).when(withdraw()).refused(Refusal.MATCH_UNKNOWN);
  }

  @Test
  void anotherBranchesMatchIsUnknown() {
    asked().when(withdraw(Some.VOLUNTEER, Some.OTHER_BRANCH)).refused(Refusal.MATCH_UNKNOWN);
  }

  @Test
  void aMatchOfAnotherVolunteerIsUnknown() {
    asked().when(withdraw(new VolunteerId(Some.id(101)), Some.BRANCH)).refused(Refusal.MATCH_UNKNOWN);
  }

  @Test
  void itIsWithdrawnAlready() {
    asked().and(matchWithdrawn()).when(withdraw()).alreadySo();
  }

  static List<NyvejEvent> answers() {
    return List.of(matchAccepted(), matchDeclined());
  }

  @ParameterizedTest
  @MethodSource("answers")
  void anAnsweredAskIsNotTakenBack(NyvejEvent answer) {
    asked().and(answer).when(withdraw()).refused(Refusal.MATCH_ALREADY_ANSWERED);
  }

  @Test
  void anAskThatExpiredIsNotTakenBack() {
    asked().and(matchExpired()).when(withdraw()).refused(Refusal.MATCH_ASK_EXPIRED);
  }

  private Given asked() {
    return slice.given(needRecorded()).and(aReadyVolunteer()).and(matchApproved());
  }

  private static WithdrawMatch withdraw() {
    return withdraw(Some.VOLUNTEER, Some.BRANCH);
  }

  private static WithdrawMatch withdraw(WithdrawMatch.Reason reason) {
    return new WithdrawMatch(Some.MATCH, Some.NEED, Some.VOLUNTEER, Some.BRANCH, reason, Some.COORDINATOR);
  }

  private static WithdrawMatch withdraw(VolunteerId volunteer, BranchId branch) {
    return new WithdrawMatch(Some.MATCH, Some.NEED, volunteer, branch, WithdrawMatch.Reason.SITUATION_CHANGED,
        Some.COORDINATOR);
  }
}

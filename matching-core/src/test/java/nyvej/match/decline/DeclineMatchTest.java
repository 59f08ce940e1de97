package nyvej.match.decline;

import static nyvej.Happened.ANSWER_BY;
import static nyvej.Happened.aReadyVolunteer;
import static nyvej.Happened.consentUntil;
import static nyvej.Happened.matchAccepted;
import static nyvej.Happened.matchApproved;
import static nyvej.Happened.matchDeclined;
import static nyvej.Happened.matchExpired;
import static nyvej.Happened.matchWithdrawn;
import static nyvej.Happened.needRecorded;
import static nyvej.Happened.volunteerPaused;

import java.time.Instant;
import java.util.List;
import nyvej.Some;
import nyvej.event.MatchEvent.Answered;
import nyvej.event.MatchEvent.DeclineReason;
import nyvej.event.MatchEvent.MatchDeclined;
import nyvej.event.NyvejEvent;
import nyvej.slice.Refusal;
import nyvej.slice.SliceFixture;
import nyvej.slice.SliceFixture.Given;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.NeedId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeclineMatchTest {
  @RegisterExtension final SliceFixture slice = new SliceFixture(new DeclineMatchSlice());

  @Test
  void aVolunteerSaysNo() {
    asked().when(decline()).events(declined(Some.NOW));
  }

  @Test
  void aNoIsTakenDuringAPauseToo() {
    asked().and(volunteerPaused()).when(decline()).events(declined(Some.NOW));
  }

  @Test
  void aNoIsTakenAfterHerConsentHasEnded() {
    slice.given(needRecorded(consentUntil(Some.TODAY.minusDays(1)))).and(aReadyVolunteer()).and(matchApproved())
        .when(decline()).events(declined(Some.NOW));
  }

  @Test
  void aLateNoIsTakenWhileTheAskHasNotExpired() {
    slice.at(ANSWER_BY);
    asked().when(decline()).events(declined(ANSWER_BY));
  }

  @Test
  void nothingIsKnownOfAMatchThatIsNotThere() {
    slice.given(needRecorded()).and(aReadyVolunteer()).when(decline()).refused(Refusal.MATCH_UNKNOWN);
  }

  @Test
  void anotherBranchesMatchIsUnknown() {
    asked().when(decline(Some.NEED, Some.OTHER_BRANCH)).refused(Refusal.MATCH_UNKNOWN);
  }

  @Test
  void aMatchOfAnotherNeedIsUnknown() {
    asked().when(decline(new NeedId(Some.id(101)), Some.BRANCH)).refused(Refusal.MATCH_UNKNOWN);
  }

  @Test
  void itIsDeclinedAlready() {
    asked().and(matchDeclined()).when(decline()).alreadySo();
  }

  static List<NyvejEvent> otherAnswers() {
    return List.of(matchAccepted(), matchWithdrawn());
  }

  @ParameterizedTest
  @MethodSource("otherAnswers")
  void aMatchIsAnsweredOnce(NyvejEvent answer) {
    asked().and(answer).when(decline()).refused(Refusal.MATCH_ALREADY_ANSWERED);
  }

  @Test
  void anAskThatExpiredIsNotDeclined() {
    asked().and(matchExpired()).when(decline()).refused(Refusal.MATCH_ASK_EXPIRED);
  }

  private Given asked() {
    return slice.given(needRecorded()).and(aReadyVolunteer()).and(matchApproved());
  }

  private static DeclineMatch decline() {
    return decline(Some.NEED, Some.BRANCH);
  }

  private static DeclineMatch decline(NeedId need, BranchId branch) {
    return new DeclineMatch(Some.MATCH, need, Some.VOLUNTEER, branch, DeclineReason.TOO_FAR, Answered.BY_PHONE,
        Some.COORDINATOR);
  }

  private static MatchDeclined declined(Instant at) {
    return new MatchDeclined(Some.MATCH, Some.NEED, Some.SURVIVOR, Some.VOLUNTEER, DeclineReason.TOO_FAR,
        Answered.BY_PHONE, Some.COORDINATOR, at);
  }
}

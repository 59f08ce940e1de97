package nyvej.match.expire;

import static nyvej.Happened.ANSWER_BY;
import static nyvej.Happened.aReadyVolunteer;
import static nyvej.Happened.matchAccepted;
import static nyvej.Happened.matchApproved;
import static nyvej.Happened.matchDeclined;
import static nyvej.Happened.matchExpired;
import static nyvej.Happened.matchWithdrawn;
import static nyvej.Happened.needRecorded;

import java.time.Duration;
import java.util.List;
import nyvej.Some;
import nyvej.automation.WhenAnAskIsDueThenExpireIt;
import nyvej.event.MatchEvent.MatchExpired;
import nyvej.event.NyvejEvent;
import nyvej.slice.Refusal;
import nyvej.slice.SliceFixture;
import nyvej.slice.SliceFixture.Given;
import nyvej.state.Match;
import nyvej.vocabulary.NeedId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExpireMatchTest {
  private static final ExpireMatch EXPIRE = WhenAnAskIsDueThenExpireIt.command(new Match(Some.MATCH, Some.NEED,
      Some.SURVIVOR, Some.VOLUNTEER, Some.BRANCH, ANSWER_BY, Match.Status.ASKED));

  @RegisterExtension final SliceFixture slice = new SliceFixture(new ExpireMatchSlice());

  @Test
  void whenItsTimeIsUpAnAskExpires() {
    slice.at(ANSWER_BY);
    asked().when(EXPIRE).events(
        new MatchExpired(Some.MATCH, Some.NEED, Some.SURVIVOR, Some.VOLUNTEER, ANSWER_BY));
  }

  @Test
  void anAskThatWasOverlookedExpiresLate() {
    var late = ANSWER_BY.plus(Duration.ofDays(30));
    slice.at(late);
    asked().when(EXPIRE).events(new MatchExpired(Some.MATCH, Some.NEED, Some.SURVIVOR, Some.VOLUNTEER, late));
  }

  @Test
  void noAskExpiresBeforeItsTime() {
    slice.at(ANSWER_BY.minusNanos(1));
    asked().when(EXPIRE).refused(Refusal.MATCH_NOT_DUE);
  }

  @Test
  void nothingIsKnownOfAMatchThatIsNotThere() {
    slice.at(ANSWER_BY).given(needRecorded()).when(EXPIRE).refused(Refusal.MATCH_UNKNOWN);
  }

  @Test
  void aMatchOfAnotherNeedIsUnknown() {
    slice.at(ANSWER_BY);
    asked().when(new ExpireMatch(Some.MATCH, new NeedId(Some.id(101)), Some.VOLUNTEER)).refused(Refusal.MATCH_UNKNOWN);
  }

  static List<NyvejEvent> over() {
    return List.of(matchExpired(), matchAccepted(), matchDeclined(), matchWithdrawn());
  }

  @ParameterizedTest
  @MethodSource("over")
  void whatIsOverNeedsNoExpiry(NyvejEvent over) {
    slice.at(ANSWER_BY);
    asked().and(over).when(EXPIRE).alreadySo();
  }

  private Given asked() {
    return slice.given(needRecorded()).and(aReadyVolunteer()).and(matchApproved());
  }
}

package nyvej.state;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nyvej.Happened;
import nyvej.Some;
import nyvej.engine.PairMark;
import nyvej.event.MatchEvent.MatchWithdrawn;
import nyvej.event.MatchEvent.Outcome;
import nyvej.event.MatchEvent.WithdrawReason;
import nyvej.event.NyvejEvent;
import nyvej.event.PledgeEvent;
import nyvej.event.PledgeEvent.PledgeDeclined;
import nyvej.event.PledgeEvent.PledgeTakenBack;
import nyvej.state.Need.Ask;
import nyvej.state.Need.Status;
import nyvej.vocabulary.Exclusions;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.NeedDescription;
import org.junit.jupiter.api.Test;

class NeedTest {
  private static final Instant LATER = Some.NOW.plus(Duration.ofDays(30));
  private static final MatchWithdrawn FELL_THROUGH = new MatchWithdrawn(Some.MATCH, Some.NEED, Some.SURVIVOR,
      Some.VOLUNTEER, WithdrawReason.SITUATION_CHANGED, null, LATER);

  @Test
  void whoWasAskedInVainHasWaitedAllAlong() {
    var need = after(Happened.matchApproved(), FELL_THROUGH);

    assertThat(need.waitingSince()).isEqualTo(Happened.BEFORE);
    assertThat(need.status()).isEqualTo(Status.OPEN);
    assertThat(need.ask()).isNull();
  }

  @Test
  void whoseMatchFellThroughWaitsFromThen() {
    assertThat(after(Happened.matchApproved(), Happened.matchAccepted(), FELL_THROUGH).waitingSince())
        .isEqualTo(LATER);
  }

  @Test
  void howLongAndByWhomSheWishesToBeHelpedCountsInMatching() {
    var said = Some.description();
    var need = requireNonNull(Need.evolve(null, Some.NEED, Happened.needRecorded(new NeedDescription(said.kommune(),
        said.supportTypes(), said.languages(), said.interpreter(), said.times(), said.hoursAWeek(), 30, said.children(),
        said.urgency(), said.helper(), true, said.remotePossible(), said.channel()))));

    assertThat(need.facts().expectedWeeks()).isEqualTo(30);
    assertThat(need.facts().continuity()).isTrue();
  }

  @Test
  void whoseHelpEndedBadlyWaitsAgain() {
    var need = after(Happened.matchApproved(), Happened.matchAccepted(), Happened.matchEnded(Outcome.BADLY));

    assertThat(need.status()).isEqualTo(Status.OPEN);
    assertThat(need.ask()).isNull();
  }

  @Test
  void whoseHelpEndedOtherwiseWaitsNoMore() {
    assertThat(after(Happened.matchApproved(), Happened.matchAccepted(), Happened.matchEnded(Outcome.WELL)).status())
        .isEqualTo(Status.ENDED);
    assertThat(after(Happened.matchApproved(), Happened.matchAccepted(), Happened.matchEnded(Outcome.NEUTRAL)).status())
        .isEqualTo(Status.ENDED);
  }

  @Test
  void whatIsKnownFromAllHerNeedsIsMarked() {
    var need = after(Happened.matchApproved(), Happened.matchDeclined(),
        Happened.exclusionsStated(new Exclusions(Set.of(new Kommune("0101")), Set.of(Some.VOLUNTEER))));
    var volunteer = requireNonNull(Volunteer.evolve(Volunteer.evolve(null, Some.VOLUNTEER,
        Happened.volunteerRegistered()), Some.VOLUNTEER, Happened.conflictStated(true)));

    assertThat(need.facts().marks()).isEqualTo(Map.of(Some.VOLUNTEER, Set.of(PairMark.DECLINED, PairMark.EXCLUDED)));
    assertThat(need.factsFor(List.of(volunteer)).marks())
        .isEqualTo(Map.of(Some.VOLUNTEER, Set.of(PairMark.DECLINED, PairMark.EXCLUDED, PairMark.CONFLICT)));
    assertThat(need.facts().avoidedAreas()).containsExactly(new Kommune("0101"));
  }

  @Test
  void whosePartnerTookItsPledgeBackWaitsFromThen() {
    var need = after(Happened.pledgeMade(), Happened.pledgeConfirmed(),
        new PledgeTakenBack(Some.PLEDGE, Some.NEED, Some.SURVIVOR, Some.CLERK, LATER));

    assertThat(need.waitingSince()).isEqualTo(LATER);
    assertThat(need.status()).isEqualTo(Status.OPEN);
    assertThat(need.confirmed()).isNull();
  }

  @Test
  void whosePartnerMayNoLongerSeeTheNeedWaitsFromThen() {
    var need = after(Happened.pledgeMade(), Happened.pledgeConfirmed(), new PledgeDeclined(Some.PLEDGE, Some.NEED,
        Some.SURVIVOR, PledgeEvent.Reason.CONSENT_ENDED, null, LATER));

    assertThat(need.waitingSince()).isEqualTo(LATER);
    assertThat(need.status()).isEqualTo(Status.OPEN);
    assertThat(need.confirmed()).isNull();
  }

  @Test
  void aWithdrawnNeedKeepsNobody() {
    var asked = after(Happened.matchApproved(), Happened.needWithdrawn(), Happened.matchWithdrawn());
    assertThat(asked.status()).isEqualTo(Status.WITHDRAWN);
    assertThat(asked.ask()).isNull();

    var pledged = after(Happened.pledgeMade(), Happened.pledgeConfirmed(), Happened.needWithdrawn(),
        Happened.pledgeDeclined());
    assertThat(pledged.status()).isEqualTo(Status.WITHDRAWN);
    assertThat(pledged.confirmed()).isNull();
  }

  @Test
  void aMatchHoldsTheNeed() {
    var need = after(Happened.matchApproved(), Happened.matchAccepted());

    assertThat(need.ask()).isEqualTo(new Ask(Some.MATCH, Some.VOLUNTEER, Some.BRANCH));
    assertThat(need.facts().open()).isFalse();
  }

  private static Need after(NyvejEvent... events) {
    Need need = null;
    for (var event : Stream.concat(Stream.of(Happened.needRecorded()), Stream.of(events)).toList()) {
      need = Need.evolve(need, Some.NEED, event);
    }
    return requireNonNull(need);
  }
}

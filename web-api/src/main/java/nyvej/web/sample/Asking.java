package nyvej.web.sample;

import java.time.Duration;
import java.time.Instant;
import nyvej.automation.WhenAnAskIsDueThenExpireIt;
import nyvej.engine.whatif.Behaviour;
import nyvej.event.MatchEvent.Answered;
import nyvej.event.MatchEvent.Choice;
import nyvej.event.MatchEvent.DeclineReason;
import nyvej.match.accept.AcceptMatch;
import nyvej.match.approve.ApproveMatch;
import nyvej.match.decline.DeclineMatch;
import nyvej.match.withdraw.WithdrawMatch;
import nyvej.state.Match;
import nyvej.state.Need;
import nyvej.vocabulary.MatchId;
import nyvej.vocabulary.VolunteerId;
import nyvej.web.sample.SampleCast.Branch;

/** One ask: approved, then answered, taken back or expired. */
final class Asking {
  static final double MISTAKEN = 0.02;
  static final double BY_PHONE = 0.15;
  private static final Duration EXPIRES = Duration.ofSeconds(30);
  private static final Shares<DeclineReason> REASONS = Shares.of(0.45, DeclineReason.NO_TIME)
      .and(0.2, DeclineReason.TOO_FAR).and(0.15, DeclineReason.NOT_THE_RIGHT_HELP)
      .and(0.03, DeclineReason.KNOWS_HER_OR_HER_FAMILY).and(0.17, DeclineReason.PERSONAL_REASONS);

  private final World world;
  private final Recruiting recruiting;

  Asking(World world, Recruiting recruiting) {
    this.world = world;
    this.recruiting = recruiting;
  }

  /** What the volunteer will do. */
  enum Answer {
    ACCEPT, DECLINE, NOTHING
  }

  /** Asks, and lets chance answer. */
  void ask(Branch branch, Need need, VolunteerId volunteer, Choice choice, Instant answerBy) {
    double chance = world.random().nextDouble();
    var answer = chance < Behaviour.ACCEPTED
        ? Answer.ACCEPT
        : chance < Behaviour.ACCEPTED + Behaviour.DECLINED ? Answer.DECLINE : Answer.NOTHING;
    var match = approve(branch, need, volunteer, choice, answerBy);
    if (world.chance(MISTAKEN)) {
      world.agenda().at(world.later(Duration.ofMinutes(20)), () -> takeBack(branch, match));
    } else {
      answers(branch, match, answer, world.later(world.calendar().aWhile(Behaviour.DAYS_TO_ANSWER)));
    }
  }

  /** Asks, and lets the volunteer answer like this. */
  void ask(Branch branch, Need need, VolunteerId volunteer, Choice choice, Instant answerBy, Answer answer) {
    var match = approve(branch, need, volunteer, choice, answerBy);
    answers(branch, match, answer, world.later(Duration.ofHours(3)));
  }

  private MatchId approve(Branch branch, Need need, VolunteerId volunteer, Choice choice, Instant answerBy) {
    var match = new MatchId(Ids.next(world.random()));
    world.send(new ApproveMatch(match, need.id(), volunteer, branch.id(), choice, answerBy, branch.coordinator()));
    world.agenda().at(answerBy.plus(EXPIRES), () -> expire(match));
    return match;
  }

  private void answers(Branch branch, MatchId match, Answer answer, Instant at) {
    boolean byPhone = world.chance(BY_PHONE);
    var when = byPhone ? world.calendar().inOffice(at) : world.calendar().awake(at);
    switch (answer) {
      case ACCEPT -> world.agenda().at(when, () -> accept(branch, match, byPhone));
      case DECLINE -> world.agenda().at(when, () -> decline(branch, match, byPhone));
      case NOTHING -> {
      }
    }
  }

  private void accept(Branch branch, MatchId id, boolean byPhone) {
    var match = world.town().match(id);
    if (isAsked(match)) {
      world.send(new AcceptMatch(id, match.need(), match.volunteer(), branch.id(), how(byPhone),
          byPhone ? branch.coordinator() : recruiting.person(match.volunteer())));
    }
  }

  private void decline(Branch branch, MatchId id, boolean byPhone) {
    var match = world.town().match(id);
    if (isAsked(match)) {
      world.send(new DeclineMatch(id, match.need(), match.volunteer(), branch.id(), REASONS.draw(world.random()),
          how(byPhone), byPhone ? branch.coordinator() : recruiting.person(match.volunteer())));
    }
  }

  private void takeBack(Branch branch, MatchId id) {
    var match = world.town().match(id);
    if (isAsked(match)) {
      world.send(
          new WithdrawMatch(id, match.need(), match.volunteer(), branch.id(), WithdrawMatch.Reason.ASKED_BY_MISTAKE,
              branch.coordinator()));
    }
  }

  private void expire(MatchId id) {
    var match = world.town().match(id);
    if (isAsked(match)) {
      world.send(WhenAnAskIsDueThenExpireIt.command(match));
    }
  }

  private static boolean isAsked(Match match) {
    return match.status() == Match.Status.ASKED;
  }

  private static Answered how(boolean byPhone) {
    return byPhone ? Answered.BY_PHONE : Answered.ON_THE_WEB;
  }
}

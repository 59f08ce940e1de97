package nyvej.web.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import nyvej.pledge.confirm.ConfirmPledge;
import nyvej.pledge.decline.DeclinePledge;
import nyvej.pledge.make.MakePledge;
import nyvej.pledge.takeback.TakeBackPledge;
import nyvej.state.Need;
import nyvej.state.Pledge;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.PledgeId;
import nyvej.web.sample.SampleCast.Partner;

/** How partners pledge, and what coordinators answer. */
final class Pledging {
  /** On how many of the working days a partner pledges. */
  static final double A_DAY = 0.3;
  private static final double DAYS_TO_ANSWER = 2;

  private final World world;

  Pledging(World world) {
    this.world = world;
  }

  /** What becomes of a partner's pledges, in turn, so that each partner sees each outcome. */
  private enum Outcome {
    CONFIRMED, DECLINED, TAKEN_BACK, NO_ANSWER
  }

  private static final List<Outcome> IN_TURN = List.of(Outcome.CONFIRMED, Outcome.DECLINED, Outcome.CONFIRMED,
      Outcome.TAKEN_BACK);

  void plan(Instant start, Instant end) {
    for (var partner : world.cast().partners()) {
      int turn = 0;
      for (var day : Calendar.workdays(start, end)) {
        if (world.chance(A_DAY)) {
          var outcome = IN_TURN.get(turn++ % IN_TURN.size());
          world.agenda().at(world.calendar().someTime(day, LocalTime.of(9, 0), LocalTime.of(16, 0)),
              () -> pledge(partner, outcome));
        }
      }
      world.agenda().at(Calendar.lastOfficeHour(end.minus(Duration.ofHours(1))),
          () -> pledge(partner, Outcome.NO_ANSWER));
    }
  }

  private void pledge(Partner partner, Outcome outcome) {
    var open = world.town().needs().stream()
        .filter(need -> need.status() == Need.Status.OPEN && need.consent().partnersCoarsely()
            && need.consentInForce(world.now()) && !need.pledges().containsValue(partner.organisation()))
        .toList();
    if (open.isEmpty()) {
      return;
    }
    var need = world.oneOf(open).id();
    var pledge = new PledgeId(Ids.next(world.random()));
    world.send(new MakePledge(pledge, need, partner.organisation(), partner.person()));
    later(partner, pledge, need, outcome, world.calendar().aWhile(DAYS_TO_ANSWER));
  }

  private void later(Partner partner, PledgeId pledge, NeedId need, Outcome outcome, Duration wait) {
    world.agenda().at(world.calendar().inOffice(world.later(wait)), () -> becomes(partner, pledge, need, outcome));
  }

  private void becomes(Partner partner, PledgeId pledge, NeedId id, Outcome outcome) {
    if (world.town().pledge(pledge).status() != Pledge.Status.WAITING) {
      return;
    }
    var need = world.town().need(id);
    var branch = world.branchFor(need);
    switch (outcome) {
      case CONFIRMED -> {
        if (need.status() == Need.Status.OPEN) {
          world.send(new ConfirmPledge(pledge, id, branch.id(), branch.coordinator()));
        } else {
          later(partner, pledge, id, outcome, Duration.ofDays(1));
        }
      }
      case DECLINED -> world.send(
          new DeclinePledge(pledge, id, branch.id(), DeclinePledge.Reason.NOT_SUITABLE, branch.coordinator()));
      case TAKEN_BACK -> world.send(new TakeBackPledge(pledge, id, partner.organisation(), partner.person()));
      case NO_ANSWER -> {
      }
    }
  }
}

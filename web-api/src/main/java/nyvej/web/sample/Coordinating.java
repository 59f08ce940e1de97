package nyvej.web.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nyvej.engine.HardRule;
import nyvej.engine.PlainMatching;
import nyvej.engine.Proposal;
import nyvej.engine.Weights;
import nyvej.engine.whatif.Behaviour;
import nyvej.event.MatchEvent.Choice;
import nyvej.event.MatchEvent.OwnChoiceReason;
import nyvej.state.Need;
import nyvej.state.Volunteer;
import nyvej.vocabulary.Danish;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.Urgency;
import nyvej.web.sample.SampleCast.Branch;

/**
 * How coordinators work their queue: twice a working day they ask for as many needs as it takes to keep the queue at the
 * length that their time allows, which grows evenly from nothing to the backlog that the sample ends with.
 */
final class Coordinating {
  static final double OWN_CHOICE = 0.05;
  private static final Duration BETWEEN_ASKS = Duration.ofMinutes(4);
  /** How much the order of needs is left to other grounds. */
  private static final double DAYS_OF_OTHER_GROUNDS = 12;

  private final World world;
  private final Asking asking;
  private final Instant start;
  private final Instant end;
  private final Map<Branch, Double> backlog;
  private final PlainMatching matching = new PlainMatching(Weights.CURRENT);
  private final Map<NeedId, LocalDate> nobodyFitted = new HashMap<>();

  /** @param backlog how many needs of each branch wait in the end */
  Coordinating(World world, Asking asking, Instant start, Instant end, Map<Branch, Double> backlog) {
    this.world = world;
    this.asking = asking;
    this.start = start;
    this.end = end;
    this.backlog = backlog;
  }

  void plan() {
    for (var day : Calendar.workdays(start, end)) {
      for (var branch : world.cast().branches()) {
        world.agenda().at(world.calendar().someTime(day, LocalTime.of(9, 0), LocalTime.of(10, 0)), () -> round(branch));
        world.agenda().at(world.calendar().someTime(day, LocalTime.of(13, 0), LocalTime.of(14, 0)),
            () -> round(branch));
      }
    }
    world.cast().branches().forEach(this::planMain);
  }

  private void round(Branch branch) {
    var needs = world.needsOf(branch);
    long waiting = needs.stream().filter(need -> need.status() == Need.Status.OPEN).count();
    long asked = needs.stream().filter(need -> need.status() == Need.Status.ASKED).count();
    double surplus = waiting + asked - backlogNow(branch);
    long asks = (long) Math.ceil(surplus / Behaviour.ACCEPTED) - asked;
    for (int i = 1; i <= asks; i++) {
      world.agenda().at(world.later(BETWEEN_ASKS.multipliedBy(i)), () -> askForNext(branch));
    }
  }

  private double backlogNow(Branch branch) {
    double passed = Duration.between(start, world.now()).toSeconds();
    return backlog.getOrDefault(branch, 0.0) * passed / Duration.between(start, end).toSeconds();
  }

  private void askForNext(Branch branch) {
    var today = Danish.day(world.now());
    for (var need : inOrder(branch).filter(need -> !today.equals(nobodyFitted.get(need.id()))).toList()) {
      var best = propose(branch, need);
      if (!best.isEmpty()) {
        choose(branch, need, best);
        return;
      }
      nobodyFitted.put(need.id(), today);
    }
  }

  private List<Proposal> propose(Branch branch, Need need) {
    var candidates = world.town().volunteersOf(branch.id()).stream()
        .filter(volunteer -> !volunteer.id().equals(branch.volunteer().id())).toList();
    return matching.propose(need.factsFor(candidates), candidates.stream().map(Volunteer::facts).toList(), world.now(),
        3).best();
  }

  private void choose(Branch branch, Need need, List<Proposal> best) {
    boolean own = world.chance(OWN_CHOICE);
    var chosen = own ? best.getLast() : best.getFirst();
    var choice = own ? new Choice.Own(world.oneOf(List.of(OwnChoiceReason.values()))) : proposed(chosen);
    var answerBy = world
        .later(need.description().urgency() == Urgency.NOW ? Behaviour.TO_ANSWER_NOW : Behaviour.TO_ANSWER);
    asking.ask(branch, need, chosen.volunteer(), choice, answerBy);
  }

  /** The most urgent and longest waiting first, with some other grounds mixed in. */
  private Stream<Need> inOrder(Branch branch) {
    record Ranked(Need need, double rank) {}
    return world.needsOf(branch).stream().filter(need -> need.status() == Need.Status.OPEN)
        .map(need -> new Ranked(need, rank(need))).toList().stream()
        .sorted(Comparator.comparingDouble(Ranked::rank).reversed()).map(Ranked::need);
  }

  private double rank(Need need) {
    double waited = Duration.between(need.waitingSince(), world.now()).toHours() / 24.0;
    return waited + (double) need.description().urgency().ordinal() * Behaviour.DAYS_AN_URGENCY
        + world.random().nextDouble(DAYS_OF_OTHER_GROUNDS);
  }

  /** The volunteer with an account: a match, a declined ask, and one that waits for an answer at the end. */
  private void planMain(Branch branch) {
    var past = Duration.between(start, end);
    var first = world.calendar().inOffice(end.minus(past.dividedBy(2)));
    var second = world.calendar().inOffice(end.minus(past.dividedBy(4)));
    var last = Calendar.lastOfficeHour(end.minus(Duration.ofHours(1)));
    world.agenda().at(first, () -> askMain(branch, Asking.Answer.ACCEPT, world.later(Behaviour.TO_ANSWER)));
    world.agenda().at(second, () -> askMain(branch, Asking.Answer.DECLINE, world.later(Behaviour.TO_ANSWER)));
    world.agenda().at(last, () -> askMain(branch, Asking.Answer.NOTHING, end.plus(Behaviour.TO_ANSWER)));
  }

  private void askMain(Branch branch, Asking.Answer answer, Instant answerBy) {
    var main = world.town().volunteer(branch.volunteer().id());
    var needs = inOrder(branch).toList();
    for (var need : needs) {
      var proposal = matching.propose(need.factsFor(List.of(main)), List.of(main.facts()), world.now(), 1).best();
      if (!proposal.isEmpty()) {
        asking.ask(branch, need, main.id(), proposed(proposal.getFirst()), answerBy, answer);
        return;
      }
    }
    needs.stream().filter(need -> isSafe(need, main)).findFirst().ifPresent(need -> asking.ask(branch, need, main.id(),
        new Choice.Own(OwnChoiceReason.VOLUNTEER_OFFERED), answerBy, answer));
  }

  private boolean isSafe(Need need, Volunteer volunteer) {
    return HardRule.whyNot(need.factsFor(List.of(volunteer)), volunteer.facts(), world.now()).stream()
        .noneMatch(HardRule::safety);
  }

  private static Choice proposed(Proposal proposal) {
    return new Choice.Proposed(proposal.score(), Weights.CURRENT.version());
  }
}

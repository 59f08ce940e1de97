package nyvej.engine.whatif;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.stream.Stream;
import nyvej.engine.Matching;
import nyvej.engine.NeedFacts;
import nyvej.engine.whatif.Draws.Chance;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Danish;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.Urgency;

/** Lets a network live through its needs, once. */
final class Simulation {
  private static final double DAY = 86_400;

  private final Network network;
  private final Draws draws;
  private final Matching matching;
  private final Map<BranchId, List<Helper>> helpers;
  private final PriorityQueue<Event> agenda = new PriorityQueue<>(Event.ORDER);
  private final TreeSet<Seeker> waiting = new TreeSet<>(Seeker.ORDER);
  private final List<Seeker> counted = new ArrayList<>();
  private int asks;

  private Simulation(Network network, Draws draws, Matching matching) {
    this.network = network;
    this.draws = draws;
    this.matching = matching;
    var begin = network.needs().isEmpty() ? network.from() : network.needs().getFirst().waitingSince();
    helpers = network.volunteers().stream().map(facts -> new Helper(Facts.fresh(facts, Danish.day(begin))))
        .collect(groupingBy(helper -> helper.facts().branch()));
  }

  /** What happens at a time to a need, of which nothing else happens at the same time. */
  private record Event(Instant at, NeedId need, Runnable action) {
    static final Comparator<Event> ORDER = Comparator.comparing(Event::at).thenComparing(Event::need);
  }

  static Outcome run(Network network, Draws draws, Matching matching) {
    var simulation = new Simulation(network, draws, matching);
    simulation.live();
    return Outcome.of(simulation.counted, simulation.asks);
  }

  private void live() {
    network.needs().forEach(need -> at(need.waitingSince(), need, () -> arrives(need)));
    var end = network.until().plus(Behaviour.PATIENCE).plus(Behaviour.TO_ANSWER);
    if (!agenda.isEmpty()) {
      rounds(agenda.element().at, end).forEach(this::round);
    }
    happenUntil(end);
  }

  private static Stream<Instant> rounds(Instant from, Instant until) {
    return Arrivals.workdays(Danish.day(from), Danish.day(until))
        .flatMap(day -> Behaviour.ROUNDS.stream().map(time -> ZonedDateTime.of(day, time, Danish.TIME).toInstant()));
  }

  private void round(Instant now) {
    happenUntil(now);
    waiting.removeIf(seeker -> !seeker.waitsAt(now));
    for (var seeker : List.copyOf(waiting)) {
      var candidates = seeker.withRoom(now);
      if (!candidates.isEmpty()) {
        var facts = candidates.stream().map(Helper::facts).toList();
        var best = matching.propose(seeker.need(), facts, now, 1).best();
        best.forEach(proposal -> ask(seeker, seeker.ask(proposal.volunteer()), now));
      }
    }
  }

  private void happenUntil(Instant now) {
    while (!agenda.isEmpty() && !agenda.element().at.isAfter(now)) {
      agenda.remove().action.run();
    }
  }

  private void at(Instant at, NeedFacts need, Runnable action) {
    agenda.add(new Event(at, need.id(), action));
  }

  private void arrives(NeedFacts need) {
    var suiting = need.consent().branches().stream().flatMap(branch -> helpers.getOrDefault(branch, List.of()).stream())
        .filter(helper -> helper.suits(need)).toList();
    var seeker = new Seeker(need, need.waitingSince().plus(patience(need)), suiting);
    waiting.add(seeker);
    if (network.counts(need)) {
      counted.add(seeker);
    }
  }

  private Duration patience(NeedFacts need) {
    var id = need.id().value();
    if (draws.uniform(Chance.WITHDRAWS, id) < Behaviour.WITHDRAWN) {
      var withdrawn = days(draws.exponential(Chance.TIME_TO_WITHDRAW, Behaviour.DAYS_TO_WITHDRAW, id));
      return withdrawn.compareTo(Behaviour.PATIENCE) < 0 ? withdrawn : Behaviour.PATIENCE;
    }
    return Behaviour.PATIENCE;
  }

  private void ask(Seeker seeker, Helper helper, Instant now) {
    waiting.remove(seeker);
    helper.askedAt(now);
    if (network.counts(seeker.need())) {
      asks++;
    }
    var need = seeker.need().id().value();
    var volunteer = helper.facts().id().value();
    double answer = draws.uniform(Chance.ANSWER, need, volunteer);
    var wait = days(draws.exponential(Chance.TIME_TO_ANSWER, Behaviour.DAYS_TO_ANSWER, need, volunteer));
    var longest = timeToAnswer(seeker.need());
    boolean answers = answer < Behaviour.ACCEPTED + Behaviour.DECLINED && wait.compareTo(longest) < 0;
    var then = now.plus(answers ? wait : longest);
    at(then, seeker.need(), answers && answer < Behaviour.ACCEPTED
        ? () -> accepts(seeker, helper, then)
        : () -> inVain(seeker, helper));
  }

  private static Duration timeToAnswer(NeedFacts need) {
    return need.description().urgency() == Urgency.NOW ? Behaviour.TO_ANSWER_NOW : Behaviour.TO_ANSWER;
  }

  private void accepts(Seeker seeker, Helper helper, Instant now) {
    seeker.found(now);
    var need = seeker.need();
    double more = draws.uniform(Chance.WEEKS, need.id().value()) * (Behaviour.MOST_WEEKS - Behaviour.FEWEST_WEEKS);
    at(now.plus(days(7 * (Behaviour.FEWEST_WEEKS + more))), need, helper::released);
  }

  private void inVain(Seeker seeker, Helper helper) {
    helper.released();
    waiting.add(seeker);
  }

  private static Duration days(double days) {
    return Duration.ofSeconds((long) (days * DAY));
  }
}

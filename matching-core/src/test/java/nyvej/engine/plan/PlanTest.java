package nyvej.engine.plan;

import static nyvej.engine.RandomFacts.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nyvej.engine.HardRule;
import nyvej.engine.NeedFacts;
import nyvej.engine.PlainMatching;
import nyvej.engine.Proposal;
import nyvej.engine.RandomFacts;
import nyvej.engine.Score;
import nyvej.engine.VolunteerFacts;
import nyvej.engine.Weights;
import nyvej.engine.plan.Asking.Answers;
import nyvej.engine.plan.Suggestion.Consequence;
import nyvej.engine.plan.Suggestion.Helper;
import nyvej.vocabulary.Urgency;
import nyvej.vocabulary.VolunteerId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {
  private static final PlainMatching MATCHING = new PlainMatching(Weights.CURRENT);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void it_keeps_every_rule_and_everybodys_room(long seed) {
    var facts = new RandomFacts(seed);
    var volunteers = facts.volunteers(60);
    var needs = Stream.generate(() -> facts.needKnownTo(volunteers)).limit(60).toList();
    var plan = Plan.of(needs, volunteers, MATCHING, 60, NOW);
    var byId = byId(volunteers);
    Map<VolunteerId, Integer> asks = new HashMap<>();
    int served = 0;
    for (var need : needs) {
      var helper = plan.helperOf(need.id());
      if (helper.isPresent()) {
        var volunteer = Objects.requireNonNull(byId.get(helper.get().volunteer()));
        assertThat(HardRule.whyNot(need, volunteer, NOW)).isEmpty();
        assertThat(helper.get().score()).isEqualTo(Score.of(need, volunteer, NOW, Weights.CURRENT).value());
        asks.merge(helper.get().volunteer(), 1, Integer::sum);
        served++;
      }
    }
    assertThat(served).as("a test of nothing proves nothing").isGreaterThan(10);
    assertThat(Stream.of(Urgency.values()).mapToLong(plan::served).sum()).isEqualTo(served);
    asks.forEach((id, count) -> {
      var volunteer = Objects.requireNonNull(byId.get(id));
      var offer = Objects.requireNonNull(volunteer.availability());
      long asked = volunteer.asked().stream().filter(at -> !at.isAfter(NOW) && at.isAfter(NOW.minusSeconds(604_800)))
          .count();
      assertThat(volunteer.engaged() + count).isLessThanOrEqualTo(offer.matchesAtATime());
      assertThat(asked + count).isLessThanOrEqualTo(offer.asksPerWeek());
    });
  }

  @Test
  void the_order_of_facts_changes_nothing() {
    var facts = new RandomFacts(4);
    var volunteers = new ArrayList<>(facts.volunteers(50));
    var needs = new ArrayList<>(Stream.generate(facts::need).limit(70).toList());
    var plan = Plan.of(needs, volunteers, MATCHING, 50, NOW);
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(needs, new Random(seed));
      Collections.shuffle(volunteers, new Random(seed));
      var other = Plan.of(needs, volunteers, MATCHING, 50, NOW);
      assertThat(needs).allSatisfy(n -> assertThat(other.suggestionFor(n.id())).isEqualTo(plan.suggestionFor(n.id())));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6})
  void a_suggestion_says_what_insisting_on_the_best_for_her_costs_others(long seed) {
    var facts = new RandomFacts(seed);
    var volunteers = facts.volunteers(25);
    var needs = Stream.generate(facts::need).limit(60).toList();
    var plan = Plan.of(needs, volunteers, MATCHING, 25, NOW);
    int differ = 0;
    for (var need : needs) {
      var suggestion = plan.suggestionFor(need.id());
      var best = MATCHING.propose(need, volunteers, NOW, 1).best().stream().findFirst();
      assertThat(suggestion.alone()).isEqualTo(best.map(p -> new Helper(p.volunteer(), p.score())));
      assertThat(suggestion.planned()).isEqualTo(plan.helperOf(need.id()));
      if (suggestion.alone().equals(suggestion.planned())) {
        assertThat(suggestion.consequences()).isEmpty();
      } else {
        differ++;
        assertCostsOthers(plan, needs, suggestion);
      }
    }
    assertThat(differ).as("a test of nothing proves nothing").isGreaterThan(3);
  }

  /** Served or not, they and she together must not be better off than in the plan, by urgency and then by score. */
  private static void assertCostsOthers(Plan plan, List<NeedFacts> needs, Suggestion suggestion) {
    var difference = new double[Urgency.values().length + 1];
    for (var each : suggestion.consequences()) {
      assertThat(each.planned()).isEqualTo(plan.helperOf(each.need())).isNotEqualTo(each.otherwise());
      add(difference, needs, each);
    }
    add(difference, needs, new Consequence(suggestion.need(), suggestion.planned(), suggestion.alone()));
    var first = IntStream.range(0, difference.length).mapToDouble(i -> difference[i]).filter(d -> Math.abs(d) > 1e-6)
        .findFirst();
    assertThat(first.orElse(0)).isNotNegative();
  }

  private static int urgency(List<NeedFacts> needs, Consequence of) {
    var urgency = needs.stream().filter(need -> need.id().equals(of.need())).findFirst().orElseThrow().description()
        .urgency();
    return Urgency.values().length - 1 - urgency.ordinal();
  }

  private static void add(double[] difference, List<NeedFacts> needs, Consequence of) {
    difference[urgency(needs, of)] += (of.planned().isPresent() ? 1 : 0) - (of.otherwise().isPresent() ? 1 : 0);
    difference[difference.length - 1] += of.fall();
  }

  @Test
  void who_would_go_unserved_is_said() {
    var facts = new RandomFacts(7);
    var volunteers = facts.volunteers(8);
    var needs = Stream.generate(facts::need).limit(80).toList();
    var plan = Plan.of(needs, volunteers, MATCHING, 8, NOW);
    var unserved = needs.stream().map(need -> plan.suggestionFor(need.id()))
        .filter(s -> s.planned().isEmpty() && s.alone().isPresent()).toList();
    assertThat(unserved).isNotEmpty().allSatisfy(
        suggestion -> assertThat(suggestion.consequences()).anySatisfy(c -> assertThat(c.goesUnserved()).isTrue()));
  }

  @Test
  void nobody_or_somebody_twice_or_unknown() {
    var facts = new RandomFacts(8);
    var need = facts.need();
    var volunteer = facts.volunteer();
    var alone = Plan.of(List.of(need), List.of(), MATCHING, 5, NOW);
    assertThat(alone.suggestionFor(need.id()))
        .isEqualTo(new Suggestion(need.id(), Optional.empty(), Optional.empty(), List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> alone.helperOf(facts.need().id()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plan.of(List.of(need, need), List.of(volunteer), MATCHING, 5, NOW));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plan.of(List.of(need), List.of(volunteer, volunteer), MATCHING, 5, NOW));
  }

  /** As often as it may be asked before it has to stop; the last time it comes to the end. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 1_000_000})
  void stopped_it_says_how_much_better_another_could_be(int asks) {
    var facts = new RandomFacts(9);
    var volunteers = facts.volunteers(60);
    var found = new HashMap<NeedFacts, List<Proposal>>();
    Stream.generate(() -> facts.needKnownTo(volunteers)).limit(300)
        .forEach(need -> found.put(need, MATCHING.propose(need, volunteers, NOW, 60).best()));
    var best = Plan.of(found, volunteers, NOW, () -> false);
    var left = new AtomicInteger(asks);
    var plan = Plan.of(found, volunteers, NOW, () -> left.getAndDecrement() <= 0);

    assertThat(best.bound().optimal()).isTrue();
    assertThat(plan.bound().optimal()).isEqualTo(left.get() >= 0);
    assertThat(helped(best)).isBetween(helped(plan), helped(plan) + plan.bound().needs());
    if (plan.bound().needs() == 0) {
      assertThat(score(best, found)).isBetween(score(plan, found) - 1e-6,
          score(plan, found) + plan.bound().score() + 1e-6);
    }
    assertThat(found.keySet())
        .anySatisfy(need -> assertThat(best.suggestionFor(need.id()).consequences()).isNotEmpty());
    assertThat(found.keySet()).allSatisfy(need -> assertThat(plan.suggestionFor(need.id()).consequences())
        .isEqualTo(left.get() >= 0 ? best.suggestionFor(need.id()).consequences() : List.of()));
  }

  @ParameterizedTest
  @ValueSource(longs = {10, 11})
  void first_asks_go_to_who_is_known_to_say_yes_within_everybodys_room(long seed) {
    var facts = new RandomFacts(seed);
    var volunteers = facts.volunteers(40);
    var needs = Stream.generate(() -> facts.needKnownTo(volunteers)).limit(60).toList();
    var plan = Plan.of(needs, volunteers, MATCHING, 40, NOW);
    var byId = byId(volunteers);
    var answers = new HashMap<VolunteerId, Answers>();
    volunteers.stream().limit(30).forEach(each -> answers.put(each.id(),
        new Answers(6, Math.floorMod(each.id().hashCode(), 3) * 3)));

    var first = plan.firstAsks(answers, () -> false);

    assertThat(first).as("a test of nothing proves nothing").hasSizeGreaterThan(5);
    var asks = new HashMap<VolunteerId, Integer>();
    first.forEach((id, ask) -> {
      var need = needs.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
      var volunteer = Objects.requireNonNull(byId.get(ask.volunteer()));
      assertThat(HardRule.whyNot(need, volunteer, NOW)).isEmpty();
      assertThat(ask.answers()).isEqualTo(answers.get(ask.volunteer())).extracting(Answers::yes).isNotEqualTo(0);
      assertThat(ask.asksLeft()).isEqualTo(Plan.room(volunteer, NOW));
      assertThat(asks.merge(ask.volunteer(), 1, Integer::sum)).isLessThanOrEqualTo(ask.asksLeft());
    });
    assertThat(plan.firstAsks(Map.of(), () -> false)).as("nothing is known of anybody").isEmpty();
  }

  @Test
  void the_first_ask_is_whose_chance_is_the_best_of_all_who_fit() {
    var facts = new RandomFacts(12);
    var volunteers = facts.volunteers(40);
    var need = Stream.generate(() -> facts.needKnownTo(volunteers))
        .filter(each -> MATCHING.propose(each, volunteers, NOW, 40).best().size() > 3).findFirst().orElseThrow();
    var fitting = MATCHING.propose(need, volunteers, NOW, 40).best().stream().map(Proposal::volunteer)
        .filter(id -> volunteers.stream().anyMatch(each -> each.id().equals(id) && Plan.room(each, NOW) > 0)).toList();
    var answers = new HashMap<VolunteerId, Answers>();
    fitting.forEach(id -> answers.put(id, new Answers(8, 2)));
    answers.put(fitting.getLast(), new Answers(8, 7));

    var first = Objects.requireNonNull(Plan.of(List.of(need), volunteers, MATCHING, 40, NOW)
        .firstAsks(answers, () -> false).get(need.id()));

    assertThat(first.volunteer()).isEqualTo(fitting.getLast());
    assertThat(first.chance()).isEqualTo(new Asking(answers.values()).chance(new Answers(8, 7)));
  }

  private static long helped(Plan plan) {
    return Stream.of(Urgency.values()).mapToLong(plan::served).sum();
  }

  private static double score(Plan plan, Map<NeedFacts, List<Proposal>> needs) {
    return needs.keySet().stream().flatMap(need -> plan.helperOf(need.id()).stream()).mapToDouble(Helper::score).sum();
  }

  private static Map<VolunteerId, VolunteerFacts> byId(List<VolunteerFacts> volunteers) {
    var byId = new HashMap<VolunteerId, VolunteerFacts>();
    volunteers.forEach(volunteer -> byId.put(volunteer.id(), volunteer));
    return byId;
  }
}

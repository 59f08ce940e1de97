package nyvej.engine.plan;

import static nyvej.engine.plan.RandomProblem.objective;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import nyvej.engine.plan.RandomProblem.Candidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SolverTest {
  private static final BooleanSupplier TO_THE_END = () -> false;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void nobody_finds_a_better_one_by_trying_all(long seed) {
    var random = new RandomProblem(seed, 1 + (int) seed % 4).coarse(seed % 2 == 0 ? 3 : Problem.BEST_SCORE);
    for (int round = 0; round < 400; round++) {
      var problem = random.of(random.random.nextInt(7), 1 + random.random.nextInt(5), random.random.nextInt(5), 0,
          1 + random.random.nextInt(3));
      var solution = Solver.solve(problem, TO_THE_END);
      Certificate.provesTheBest(problem, solution);
      assertThat(objective(problem, solution)).isEqualTo(EveryAssignment.best(problem));
    }
  }

  /** Much room, just enough, too little, hardly any; scores all different, a few, all equal. */
  @ParameterizedTest
  @CsvSource({"2000, 2000, 32, 1", "2000, 1000, 32, 1", "2000, 800, 8, 1", "2000, 200, 8, 1", "3000, 3000, 3, 0",
    "500, 40, 20, 0", "20, 2000, 600, 1"})
  void prices_prove_it(int needs, int volunteers, int candidates, int least) {
    for (int scores : new int[]{Problem.BEST_SCORE, 7, 1}) {
      var problem = new RandomProblem(needs + volunteers + scores, 3).coarse(scores).of(needs, volunteers, candidates,
          least, 3);
      Certificate.provesTheBest(problem, Solver.solve(problem, TO_THE_END));
    }
  }

  /** So it does not matter how good the prices are that scaling finds. */
  @ParameterizedTest
  @ValueSource(longs = {61, 62, 63, 64})
  void whatever_the_prices_are_to_begin_with_it_comes_to_the_best(long seed) {
    var random = new RandomProblem(seed, 3).coarse(seed % 2 == 0 ? 9 : Problem.BEST_SCORE);
    for (int round = 0; round < 300; round++) {
      int volunteers = 1 + random.random.nextInt(60);
      var problem = random.of(random.random.nextInt(100), volunteers, 6, 0, 3);
      var draft = new Draft(problem);
      for (int volunteer = 0; volunteer < volunteers; volunteer++) {
        if (problem.capacity(volunteer) > 0) {
          draft.price[volunteer] = random.random.nextInt(4) * Problem.STEP + random.score();
        }
      }
      Solver.settleFromItsPrices(draft, Solver.mostUrgentFirst(problem), TO_THE_END);
      Certificate.provesTheBest(problem, draft.solution(problem));
    }
  }

  @Test
  void a_more_urgent_need_is_served_whatever_that_costs_others() {
    var urgent = List.of(new Candidate(0, 0));
    var others = List.of(new Candidate(0, Problem.BEST_SCORE), new Candidate(1, Problem.BEST_SCORE));
    var problem = RandomProblem.problem(2, new int[]{1, 1, 0}, new int[]{1, 1}, List.of(others, others, urgent));
    assertThat(objective(problem, Solver.solve(problem, TO_THE_END))).containsExactly(1, 1, Problem.BEST_SCORE);
  }

  @Test
  void one_more_is_served_though_all_others_lose_by_it() {
    int needs = 2000;
    var chain = new ArrayList<List<Candidate>>();
    for (int i = 0; i < needs - 1; i++) {
      chain.add(List.of(new Candidate(i, Problem.BEST_SCORE), new Candidate(i + 1, 0)));
    }
    chain.add(List.of(new Candidate(0, 0)));
    var capacity = IntStream.generate(() -> 1).limit(needs).toArray();
    var problem = RandomProblem.problem(1, new int[needs], capacity, chain);
    var solution = Solver.solve(problem, TO_THE_END);
    Certificate.provesTheBest(problem, solution);
    assertThat(objective(problem, solution)).containsExactly(needs, 0);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void the_order_that_they_are_counted_in_changes_nothing_but_ties(long seed) {
    var random = new RandomProblem(seed, 3);
    var problem = random.of(300, 120, 8, 0, 3);
    var expected = objective(problem, Solver.solve(problem, TO_THE_END));
    for (int i = 0; i < 20; i++) {
      var shuffled = random.shuffled(problem);
      assertThat(objective(shuffled, Solver.solve(shuffled, TO_THE_END))).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {Problem.BEST_SCORE / 2, 5})
  void doubling_all_scores_changes_no_plan(int scores) {
    var random = new RandomProblem(21, 3).coarse(scores);
    var half = RandomProblem.candidates(random.of(300, 120, 8, 0, 3)).stream()
        .map(list -> list.stream().map(c -> new Candidate(c.who(), c.score() / 2)).toList()).toList();
    var twice = half.stream().map(list -> list.stream().map(c -> new Candidate(c.who(), c.score() * 2)).toList())
        .toList();
    var capacity = random.random.ints(120, 0, 4).toArray();
    var urgency = random.random.ints(300, 0, 3).toArray();
    var one = RandomProblem.problem(3, urgency, capacity, half);
    var other = RandomProblem.problem(3, urgency, capacity, twice);
    assertThat(RandomProblem.assignment(other, Solver.solve(other, TO_THE_END)))
        .isEqualTo(RandomProblem.assignment(one, Solver.solve(one, TO_THE_END)));
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33})
  void more_room_never_worsens_it(long seed) {
    var random = new RandomProblem(seed, 3);
    var problem = random.of(200, 60, 6, 0, 3);
    var before = objective(problem, Solver.solve(problem, TO_THE_END));
    for (int volunteer = 0; volunteer < problem.volunteers(); volunteer++) {
      var capacity = RandomProblem.capacities(problem);
      capacity[volunteer]++;
      var roomier = RandomProblem.with(problem, capacity, RandomProblem.candidates(problem));
      assertThat(Arrays.compare(objective(roomier, Solver.solve(roomier, TO_THE_END)), before)).isNotNegative();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {41, 42, 43})
  void another_volunteer_never_worsens_it(long seed) {
    var random = new RandomProblem(seed, 3);
    var problem = random.of(200, 60, 6, 0, 3);
    var before = objective(problem, Solver.solve(problem, TO_THE_END));
    for (int round = 0; round < 50; round++) {
      var capacity = Arrays.copyOf(RandomProblem.capacities(problem), 61);
      capacity[60] = random.random.nextInt(3);
      var lists = RandomProblem.candidates(problem).stream().map(list -> {
        var longer = new ArrayList<>(list);
        if (random.random.nextInt(10) == 0) {
          longer.add(new Candidate(60, random.score()));
        }
        return (List<Candidate>) longer;
      }).toList();
      var more = RandomProblem.with(problem, capacity, lists);
      assertThat(Arrays.compare(objective(more, Solver.solve(more, TO_THE_END)), before)).isNotNegative();
    }
  }

  @Test
  void whenever_it_is_stopped_it_can_be_done_and_its_bound_holds() {
    var problem = new RandomProblem(51, 3).of(3000, 1500, 16, 1, 3);
    var best = Solver.solve(problem, TO_THE_END).value();
    for (int asks = 0; asks < 200; asks += 7) {
      var left = new int[]{asks};
      var solution = Solver.solve(problem, () -> left[0]-- <= 0);
      Certificate.provesTheBound(problem, solution);
      assertThat(Bound.of(problem, solution).optimal()).isEqualTo(solution.optimal());
      assertThat(solution.value()).isLessThanOrEqualTo(best);
      assertThat(solution.bound()).isGreaterThanOrEqualTo(best);
    }
  }

  @Test
  void stopped_at_once_it_serves_whoever_it_can() {
    var problem = new RandomProblem(52, 3).of(3000, 3000, 16, 1, 3);
    var solution = Solver.solve(problem, () -> true);
    assertThat(IntStream.range(0, 3).map(solution::served).sum()).isGreaterThan(2900);
    assertThat(solution.optimal()).isFalse();
  }

  @Test
  void where_nobody_is_nothing_is_planned() {
    var nothing = RandomProblem.problem(1, new int[0], new int[0], List.of());
    Certificate.provesTheBest(nothing, Solver.solve(nothing, TO_THE_END));
    var alone = RandomProblem.problem(1, new int[3], new int[]{5}, List.of(List.of(), List.of(), List.of()));
    var solution = Solver.solve(alone, TO_THE_END);
    Certificate.provesTheBest(alone, solution);
    assertThat(solution.served(0)).isZero();
  }

  @Test
  void without_room_or_with_endless_room() {
    var list = List.of(new Candidate(0, 5), new Candidate(1, 3));
    var none = RandomProblem.problem(1, new int[3], new int[]{0, 0}, List.of(list, list, list));
    Certificate.provesTheBest(none, Solver.solve(none, TO_THE_END));
    var endless = RandomProblem.problem(1, new int[3], new int[]{Integer.MAX_VALUE, 0}, List.of(list, list, list));
    var solution = Solver.solve(endless, TO_THE_END);
    Certificate.provesTheBest(endless, solution);
    assertThat(objective(endless, solution)).containsExactly(3, 15);
  }

  @Test
  void a_million_volunteers_who_are_all_the_same() {
    int volunteers = 1_000_000;
    var lists = IntStream.range(0, 1000).mapToObj(need -> IntStream.range(0, 1000)
        .mapToObj(i -> new Candidate((need * 997 + i * 1000) % volunteers, Problem.BEST_SCORE)).toList()).toList();
    var capacity = IntStream.generate(() -> 1).limit(volunteers).toArray();
    var problem = RandomProblem.problem(1, new int[1000], capacity, lists);
    assertThat(objective(problem, Solver.solve(problem, TO_THE_END))).containsExactly(1000, 1000L * Problem.BEST_SCORE);
  }
}

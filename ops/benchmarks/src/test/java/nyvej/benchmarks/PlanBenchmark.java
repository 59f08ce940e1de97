package nyvej.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import nyvej.engine.plan.Certificate;
import nyvej.engine.plan.Problem;
import nyvej.engine.plan.RandomProblem;
import nyvej.engine.plan.Solver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The global plan beside other solvers: needs with 32 candidates each at random, three classes of urgency, scores all
 * different. Every round must come to equal cost, and ours
 * with a certificate that is checked, or the run ends.
 *
 * <pre>
 * mvn -pl ops/benchmarks -am -Dtest=PlanBenchmark -Dsurefire.failIfNoSpecifiedTests=false -Dnyvej.needs=100000 test
 * </pre>
 *
 * {@code -Dnyvej.rounds} (9) scales it; {@code -Dnyvej.jgrapht=true} adds JGraphT, for up to some thousand needs, with as many
 * different scores as its costs allow.
 */
@Timeout(value = 2, unit = TimeUnit.HOURS)
class PlanBenchmark {
  private static final int NEEDS = Integer.getInteger("nyvej.needs", 100_000);
  private static final int ROUNDS = Integer.getInteger("nyvej.rounds", 9);
  private static final boolean JGRAPHT = Boolean.getBoolean("nyvej.jgrapht");
  private static final int CANDIDATES = 32;

  @Test
  void with_room_for_twice_as_many() {
    measure(NEEDS, 3);
  }

  @Test
  void with_room_for_about_as_many() {
    measure(NEEDS / 2, 3);
  }

  @Test
  void with_room_for_four_of_five() {
    measure(NEEDS * 2 / 5, 3);
  }

  @Test
  void with_one_place_each() {
    measure(NEEDS, 1);
  }

  private static void measure(int volunteers, int most) {
    System.out.println("| needs | volunteers | places each | side | ms (median) | it ÷ ours (95 %) |");
    System.out.println("|--:|--:|--:|---|--:|--:|");
    var problem = new RandomProblem(volunteers + most, 3).coarse(JGRAPHT ? JGraphTPlan.SCORES : Problem.BEST_SCORE)
        .of(NEEDS, volunteers, CANDIDATES, 1, most);
    for (int i = 0; i < 2; i++) {
      plan(problem);
    }
    var ours = new ArrayList<Double>();
    var orTools = new ArrayList<Double>();
    var jgrapht = new ArrayList<Double>();
    var pass = new ArrayList<Double>();
    for (int round = 0; round < ROUNDS; round++) {
      long cost = plan(problem);
      double before = millis(() -> plan(problem), cost);
      var theirs = new OrToolsPlan(problem);
      orTools.add(millis(theirs::solve, cost));
      pass.add(millis(() -> pass(problem), pass(problem)));
      if (JGRAPHT) {
        var jgraphts = new JGraphTPlan(problem);
        jgrapht.add(millis(jgraphts::solve, cost));
      }
      ours.add((before + millis(() -> plan(problem), cost)) / 2);
    }
    var solution = Solver.solve(problem, () -> false);
    Certificate.provesTheBest(problem, solution);
    print(volunteers, most, "Nyvej", ours, ours);
    print(volunteers, most, "OR-Tools 9.15, min-cost flow", orTools, ours);
    if (JGRAPHT) {
      print(volunteers, most, "JGraphT 1.5.2, capacity scaling", jgrapht, ours);
    }
    print(volunteers, most, "one pass over all candidates", pass, ours);
  }

  /** From the arrays to the assignment with its prices, both sides of the proof added up. */
  private static long plan(Problem problem) {
    var solution = Solver.solve(problem, () -> false);
    if (!solution.optimal()) {
      throw new IllegalStateException("not optimal");
    }
    return OrToolsPlan.cost(problem, solution);
  }

  /** What anybody must do at least: look at each score and at something of its volunteer. */
  private static long pass(Problem problem) {
    long sum = 0;
    for (int need = 0; need < problem.needs(); need++) {
      for (int arc = problem.start(need); arc < problem.end(need); arc++) {
        sum += problem.score(arc) - problem.capacity(problem.volunteer(arc));
      }
    }
    return sum;
  }

  private static double millis(LongSupplier work, long expected) {
    long begin = System.nanoTime();
    long cost = work.getAsLong();
    long end = System.nanoTime();
    if (cost != expected) {
      throw new IllegalStateException(cost + " instead of " + expected);
    }
    return (end - begin) / 1e6;
  }

  private static void print(int volunteers, int most, String side, List<Double> its, List<Double> ours) {
    var ratios = IntStream.range(0, its.size()).mapToObj(i -> its.get(i) / ours.get(i)).toList();
    System.out.printf(Locale.ROOT, "| %d | %d | 1–%d | %s | %.1f | %s |%n", NEEDS, volunteers, most, side,
        Ratio.median(its.stream().mapToDouble(Double::doubleValue).toArray()), its == ours ? "" : Ratio.of(ratios));
  }
}

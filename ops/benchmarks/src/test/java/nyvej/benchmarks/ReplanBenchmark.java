package nyvej.benchmarks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import nyvej.engine.plan.Certificate;
import nyvej.engine.plan.Planner;
import nyvej.engine.plan.Problem;
import nyvej.engine.plan.RandomProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * How long the global plan takes to be the best again after one change, and after as many as one need in a hundred, beside
 * OR-Tools solving all anew. Changes by turns: a need has other candidates, a need goes and another comes, a volunteer has
 * another capacity. In the end the plan must cost what OR-Tools says, and its certificate is checked.
 *
 * <pre>
 * mvn -pl ops/benchmarks -am -Dtest=ReplanBenchmark -Dsurefire.failIfNoSpecifiedTests=false -Dnyvej.needs=100000 test
 * </pre>
 */
@Timeout(value = 2, unit = TimeUnit.HOURS)
class ReplanBenchmark {
  private static final int NEEDS = Integer.getInteger("nyvej.needs", 100_000);
  private static final int ROUNDS = Integer.getInteger("nyvej.rounds", 9);
  private static final int CANDIDATES = 32;

  private final Random random = new Random(1);

  @Test
  void measure() {
    System.out.println("| needs | volunteers | one change, µs: median, 99 % | OR-Tools anew ÷ one change (95 %)"
        + " | 1 % changed, ms | OR-Tools anew ÷ 1 % changed (95 %) |");
    System.out.println("|--:|--:|--:|--:|--:|--:|");
    measure(NEEDS);
    measure(NEEDS / 2);
    measure(NEEDS * 2 / 5);
  }

  private void measure(int volunteers) {
    var planner = new Planner(new RandomProblem(volunteers, 3).of(NEEDS, volunteers, CANDIDATES, 1, 3));
    changes(planner, volunteers, new double[NEEDS / 100]);
    var one = new Double[ROUNDS];
    var many = new Double[ROUNDS];
    var all = new double[ROUNDS * (NEEDS / 100)];
    double millis = 0;
    for (int round = 0; round < ROUNDS; round++) {
      var micros = new double[NEEDS / 100];
      changes(planner, volunteers, micros);
      System.arraycopy(micros, 0, all, round * micros.length, micros.length);
      var problem = planner.problem();
      var theirs = new OrToolsPlan(problem);
      long begin = System.nanoTime();
      long cost = theirs.solve();
      double anew = (System.nanoTime() - begin) / 1e3;
      check(planner, problem, cost);
      one[round] = anew / Ratio.median(micros);
      many[round] = anew / Arrays.stream(micros).sum();
      millis += Arrays.stream(micros).sum() / 1e3 / ROUNDS;
    }
    Arrays.sort(all);
    System.out.printf(Locale.ROOT, "| %d | %d | %.0f, %.0f | %s | %.0f | %s |%n", NEEDS, volunteers,
        all[all.length / 2], all[all.length * 99 / 100], Ratio.of(Arrays.asList(one)), millis,
        Ratio.of(Arrays.asList(many)));
  }

  private static void check(Planner planner, Problem problem, long cost) {
    var solution = planner.solution();
    Certificate.provesTheBest(problem, solution);
    if (OrToolsPlan.cost(problem, solution) != cost) {
      throw new IllegalStateException("not what OR-Tools found");
    }
  }

  private void changes(Planner planner, int volunteers, double[] micros) {
    for (int i = 0; i < micros.length; i++) {
      var who = random.ints(0, volunteers).distinct().limit(CANDIDATES).toArray();
      var scores = random.ints(CANDIDATES, 0, Problem.BEST_SCORE).toArray();
      int need = random.nextInt(NEEDS);
      int urgency = random.nextInt(3);
      int volunteer = random.nextInt(volunteers);
      int capacity = 1 + random.nextInt(3);
      long begin = System.nanoTime();
      switch (i % 3) {
        case 0 -> planner.changeNeed(need, urgency, who, scores);
        case 1 -> {
          planner.removeNeed(need);
          planner.addNeed(urgency, who, scores);
        }
        default -> planner.changeCapacity(volunteer, capacity);
      }
      micros[i] = (System.nanoTime() - begin) / 1e3;
    }
  }
}

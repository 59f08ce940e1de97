package nyvej.engine.plan;

import java.math.BigInteger;

/**
 * How far a plan is from the best at most; nothing of both when it is proven that none is better.
 *
 * @param needs how many more could be helped, or more urgent ones instead of others
 * @param score by how much the sum of scores could be greater
 */
public record Bound(int needs, double score) {
  /**
   * By a solution's gap, and by what anybody sees: no more can be helped than are unserved and have candidates, and no need
   * can fit better than with her best.
   *
   * <p>The best serves at least as many of the first classes as any other does, for each number of classes. Each need more
   * by which it does so is worth a step, and the scores that it may lose by that are less than a step in all.
   */
  static Bound of(Problem problem, Solution solution) {
    int unserved = 0;
    long better = -solution.score();
    for (int need = 0; need < problem.needs(); need++) {
      int best = 0;
      for (int arc = problem.start(need); arc < problem.end(need); arc++) {
        best = Math.max(best, problem.score(arc));
      }
      better += best;
      if (solution.volunteerOf(need) < 0 && problem.start(need) < problem.end(need)) {
        unserved++;
      }
    }
    var steps = solution.gap().add(BigInteger.valueOf(solution.score())).divide(BigInteger.valueOf(Problem.STEP));
    var score = solution.gap().min(BigInteger.valueOf(better));
    return new Bound(steps.min(BigInteger.valueOf(unserved)).intValueExact(),
        score.doubleValue() / Problem.BEST_SCORE);
  }

  /** Whether it is proven that no plan is better. */
  public boolean optimal() {
    return needs == 0 && score == 0;
  }
}

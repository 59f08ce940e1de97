package nyvej.engine.plan;

import static nyvej.engine.plan.Draft.NOBODY;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Finds the best assignment: as many needs of the most urgent class as can be served, then of the next, then the greatest
 * sum of scores. The same problem always has the same answer.
 *
 * <p>{@link Bidding} serves most needs, {@link Serving} settles the others one by one. In the worst case that takes time
 * O(n a log m) for n needs, a candidates and m volunteers.
 */
public final class Solver {
  private Solver() {}

  /**
   * The best assignment with the prices that prove it. When told to stop, the best that is there by then: still no need and no
   * place is given twice, and its bound still holds.
   *
   * @param stop asked often; true once the time is over
   */
  public static Solution solve(Problem problem, BooleanSupplier stop) {
    var draft = new Draft(problem);
    var order = mostUrgentFirst(problem);
    if (!settle(draft, order, stop)) {
      serveWhoeverCanBe(draft, order);
    }
    return draft.solution(problem);
  }

  /** False when stopped. */
  static boolean settle(Draft draft, int[] order, BooleanSupplier stop) {
    new Bidding(draft, stop).run(order);
    var serving = new Serving(draft, stop);
    for (int need : order) {
      if (draft.at[need] == NOBODY && !serving.serve(need)) {
        return false;
      }
    }
    return true;
  }

  static int[] mostUrgentFirst(Problem problem) {
    return IntStream.range(0, problem.classes()).flatMap(
        urgency -> IntStream.range(0, problem.needs()).filter(need -> problem.urgency(need) == urgency)).toArray();
  }

  /** Gives who is left the best of those with room; the prices no longer fit then, but bound what is possible as before. */
  private static void serveWhoeverCanBe(Draft draft, int[] order) {
    for (int need : order) {
      if (draft.at[need] == NOBODY) {
        Arrays.stream(draft.candidates.pool, draft.candidates.start[need], draft.candidates.behind(need))
            .filter(pair -> draft.hasRoom(Lists.who(pair))).max()
            .ifPresent(pair -> draft.assign(need, Lists.who(pair), Lists.score(pair)));
      }
    }
  }
}

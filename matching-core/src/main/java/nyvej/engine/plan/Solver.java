package nyvej.engine.plan;

import static nyvej.engine.plan.Draft.NOBODY;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Finds the best assignment: as many needs of the most urgent class as can be served, then of the next, then the greatest
 * sum of scores. The same problem always has the same answer.
 *
 * <p>{@link Bidding} serves most needs, and all where there is room enough. Where room is scarce, or much is left,
 * {@link Scaling} finds better prices to begin with. {@link Serving} settles the others one by one, and {@link Filling} what prices were set too high. In
 * the worst case that takes time O(n a log m) for n needs, a candidates and m volunteers.
 */
public final class Solver {
  /** For a need on average; more no longer pay for themselves. */
  private static final int BIDS = 8;
  /** With fewer places than one for each need and one for so many, bids alone hardly ever serve all. */
  private static final int SCARCE = 64;
  /** Searches for one need of so many take no longer than better prices would. */
  private static final int FEW = 256;

  private Solver() {}

  /**
   * The best assignment with the prices that prove it. When told to stop, the best that is there by then: still no need and no
   * place is given twice, and its bound still holds.
   *
   * @param stop asked often; true once the time is over
   */
  public static Solution solve(Problem problem, BooleanSupplier stop) {
    var draft = new Draft(problem);
    settleOrStop(problem, draft, stop);
    return draft.solution(problem);
  }

  /** Of a draft in which nobody is served. False when stopped, and then whoever can be is served. */
  static boolean settleOrStop(Problem problem, Draft draft, BooleanSupplier stop) {
    var order = mostUrgentFirst(problem);
    boolean settled = settle(problem, draft, order, stop);
    if (!settled) {
      serveWhoeverCanBe(draft, order);
    }
    return settled;
  }

  private static boolean settle(Problem problem, Draft draft, int[] order, BooleanSupplier stop) {
    boolean scarce = problem.places() < problem.needs() + problem.needs() / SCARCE;
    if (stop.getAsBoolean() || !scarce && !new Bidding(draft, stop).run(order, 0, BIDS)) {
      return false;
    }
    if (scarce || unsettled(draft) > draft.needs / FEW) {
      draft.clear();
      if (!new Scaling(problem, order, stop).run(draft)) {
        return false;
      }
    }
    return settleFromItsPrices(draft, order, stop);
  }

  /** Of a draft with any prices, none negative, in which those who are served would not gain more elsewhere. */
  static boolean settleFromItsPrices(Draft draft, int[] order, BooleanSupplier stop) {
    if (!new Bidding(draft, stop).run(order, 0, BIDS)) {
      return false;
    }
    var serving = new Serving(draft, stop);
    for (int need : order) {
      if (draft.at[need] == NOBODY && !serving.serve(need)) {
        return false;
      }
    }
    return fillRoom(draft, stop);
  }

  private static long unsettled(Draft draft) {
    return IntStream.range(0, draft.needs).filter(need -> draft.at[need] == NOBODY && draft.bestGain(need) > 0).count();
  }

  /** Only prices that did not come from bids alone can leave such room. */
  private static boolean fillRoom(Draft draft, BooleanSupplier stop) {
    var dear = IntStream.range(0, draft.volunteers)
        .filter(volunteer -> draft.hasRoom(volunteer) && draft.price[volunteer] > 0).toArray();
    if (dear.length == 0) {
      return true;
    }
    var filling = new Filling(draft, draft.naming(), stop);
    return Arrays.stream(dear).allMatch(filling::fill);
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

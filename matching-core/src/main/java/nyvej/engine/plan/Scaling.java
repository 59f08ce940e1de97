package nyvej.engine.plan;

import static nyvej.engine.plan.Draft.NOBODY;
import static nyvej.engine.plan.Problem.BEST_SCORE;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Finds prices that are close to the best ones where bidding alone leaves much to searches, that is, where there are about as
 * many places as needs, or fewer.
 *
 * <p>An auction with increments that shrink from an eighth of the greatest score to almost nothing (Bertsekas 1988; Goldberg
 * and Kennedy 1995), in which a need keeps its place where that is within the new increment of its best. Auctions are slow
 * where some must stay unserved, or some room must stay free and cost nothing, so there are as many needs as places. Either
 * those who must stay out get places of their own, with one more volunteer for all of them: the crowd. It fits needs of the
 * class whose turn it is to stay out when the room is used up, others less or more by the greatest score. Or the room that is
 * left over gets needs of its own, the fillers, which go wherever it is cheapest. Once all are served, prices are right less
 * the crowd's up to the worth of that class, or less what fillers pay.
 *
 * <p>Nothing depends on how good these prices are but the time it takes to make them exact.
 */
final class Scaling {
  private static final int FIRST = 3;
  private static final int SHRINK = 4;
  private static final int ROUNDS = 6;
  /** Of bids for a need on average; with more, some volunteers are asked for by more than they have room for. */
  private static final int BIDS = 40;
  private static final long WORTH = 1L << 50;

  private final Problem problem;
  private final Draft draft;
  /** The greatest score; one less than could be, so that twice as much is a score, too. */
  private final int top;
  private final int crowd;
  private final long outside;
  /** The needs, then the fillers. */
  private final int[] order;
  private final BooleanSupplier stop;

  Scaling(Problem problem, int[] needs, BooleanSupplier stop) {
    this.problem = problem;
    this.stop = stop;
    crowd = problem.volunteers();
    top = Math.min(BEST_SCORE - 1, IntStream.range(0, problem.arcs()).map(problem::score).max().orElse(0));
    long places = problem.places();
    int left = (int) Math.max(0, needs.length - places);
    int itsClass = left == 0 ? NOBODY : problem.urgency(needs[(int) places]);
    outside = left == 0 ? 0 : Problem.worth(itsClass, problem.classes());
    int fillers = (int) Math.clamp(places - needs.length, 0, (long) needs.length);
    order = IntStream.concat(Arrays.stream(needs), IntStream.range(needs.length, needs.length + fillers)).toArray();
    draft = roomForAll(left, itsClass);
  }

  private Draft roomForAll(int left, int itsClass) {
    int needs = problem.needs();
    var lists = new Lists(order.length, problem.arcs() + needs);
    for (int need = 0; need < needs; need++) {
      lists.reserve(need, problem.end(need) - problem.start(need) + 1);
      for (int arc = problem.start(need); arc < problem.end(need); arc++) {
        lists.add(need, Lists.pair(problem.volunteer(arc), problem.score(arc) + top));
      }
      if (left > 0) {
        int later = Integer.signum(problem.urgency(need) - itsClass);
        lists.add(need, Lists.pair(crowd, top * (1 + later)));
      }
    }
    var worth = new long[order.length];
    Arrays.fill(worth, WORTH);
    var capacity = IntStream.rangeClosed(0, crowd)
        .map(volunteer -> volunteer == crowd ? left : problem.capacity(volunteer))
        .toArray();
    return new Draft(lists, worth, capacity);
  }

  /**
   * Sets the prices of a draft in which nobody is served, and serves those who gain most with whom they came to; when
   * stopped, which is false, all who came to somebody.
   */
  boolean run(Draft to) {
    boolean ended = bid();
    long difference = draft.capacity[crowd] == 0 ? -paidByFillers() : outside - draft.price[crowd];
    for (int volunteer = 0; volunteer < crowd; volunteer++) {
      if (to.capacity[volunteer] > 0) {
        to.price[volunteer] = Math.max(0, draft.price[volunteer] + difference);
      }
    }
    for (int need = 0; need < problem.needs(); need++) {
      int volunteer = draft.at[need];
      if (volunteer != NOBODY && volunteer != crowd) {
        to.assign(need, volunteer, draft.score[need] - top);
        if (ended && to.gain(need) < to.bestGain(need)) {
          to.unassign(need);
        }
      }
    }
    return ended;
  }

  /** At most, so that no room that is left over is dearer. */
  private long paidByFillers() {
    return IntStream.range(problem.needs(), draft.needs).filter(filler -> draft.at[filler] != NOBODY)
        .mapToLong(filler -> draft.price[draft.at[filler]]).max().orElse(0);
  }

  private boolean bid() {
    var bidding = new Bidding(draft, stop, crowd, problem.needs());
    long increment = Long.highestOneBit(top) >> FIRST;
    for (int round = 0; round < ROUNDS && increment > 0; round++, increment >>= SHRINK) {
      freeWhoIsNotWithin(increment);
      freeFillersWhoAreNotWithin(increment);
      if (!bidding.run(order, increment, BIDS)) {
        return false;
      }
      if (!bidding.ended()) {
        break;
      }
    }
    freeWhoIsNotWithin(0);
    return bidding.run(order, 0, BIDS);
  }

  private void freeWhoIsNotWithin(long increment) {
    for (int need = 0; need < problem.needs(); need++) {
      if (draft.at[need] != NOBODY && draft.gain(need) + increment < draft.bestGain(need)) {
        draft.unassign(need);
      }
    }
  }

  private void freeFillersWhoAreNotWithin(long increment) {
    long least = Arrays.stream(draft.price, 0, crowd).min().orElse(0);
    for (int filler = problem.needs(); filler < draft.needs; filler++) {
      if (draft.at[filler] != NOBODY && draft.price[draft.at[filler]] > least + increment) {
        draft.unassign(filler);
      }
    }
  }
}

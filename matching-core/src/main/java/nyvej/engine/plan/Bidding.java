package nyvej.engine.plan;

import static nyvej.engine.plan.Draft.NOBODY;

import java.util.function.BooleanSupplier;

/**
 * Serves most needs quickly, without a search: each bids for the candidate with whom it gains most, as much as it gains there
 * more than with its second best. Whoever had the cheapest of the volunteer's places is pushed aside and bids in turn.
 *
 * <p>An auction without a least increment, as in the augmenting row reduction of Jonker and Volgenant (1987), with a price for
 * each place of a volunteer as in Bertsekas and Castañón (1989). A volunteer's price is that of the cheapest place, so all
 * that {@link Draft} promises holds exactly after each bid. Where two are equally good and both are full, bidding would not
 * end; such a need is left to {@link Serving}, and so are all that remain when the bids are used up. Each bid costs time
 * linear in the need's candidates.
 */
final class Bidding {
  private static final int POLL = 256;
  /** Bids for a need on average; more no longer pay for themselves. */
  static final int BIDS = 8;
  /** A volunteer's places are looked through one by one. */
  private static final int MOST_PLACES = 64;

  private final Draft draft;
  private final BooleanSupplier stop;
  /** The price of the place that a need has. */
  private final long[] paid;
  private long left;

  Bidding(Draft draft, BooleanSupplier stop) {
    this.draft = draft;
    this.stop = stop;
    this.paid = new long[draft.needs];
    this.left = (long) BIDS * draft.needs;
  }

  /** Has the needs bid in this order. */
  void run(int[] order) {
    for (int need : order) {
      int bidder = need;
      while (bidder != NOBODY && left-- > 0) {
        if (left % POLL == 0 && stop.getAsBoolean()) {
          return;
        }
        bidder = bid(bidder);
      }
    }
  }

  /** The need that was pushed aside, if one was. */
  private int bid(int need) {
    long alone = -draft.worth[need];
    long best = alone;
    long second = alone;
    long bestPair = 0;
    long secondPair = 0;
    var pool = draft.candidates.pool;
    int behind = draft.candidates.behind(need);
    for (int i = draft.candidates.start[need]; i < behind; i++) {
      long there = Lists.score(pool[i]) - draft.price[Lists.who(pool[i])];
      if (there > best) {
        second = best;
        secondPair = bestPair;
        best = there;
        bestPair = pool[i];
      } else if (there > second) {
        second = there;
        secondPair = pool[i];
      }
    }
    if (best == alone) {
      return NOBODY;
    }
    int volunteer = Lists.who(bestPair);
    if (draft.hasRoom(volunteer)) {
      draft.assign(need, volunteer, Lists.score(bestPair));
      paid[need] = 0;
      return NOBODY;
    }
    return best == second ? NOBODY : outbid(need, volunteer, Lists.score(bestPair), best - second);
  }

  private int outbid(int need, int volunteer, int score, long more) {
    if (draft.used[volunteer] > MOST_PLACES || draft.used[volunteer] == 0) {
      return NOBODY;
    }
    long price = draft.price[volunteer];
    int aside = NOBODY;
    long least = price + more;
    for (int other = draft.first[volunteer]; other != NOBODY; other = draft.next(other)) {
      if (aside == NOBODY && paid[other] == price) {
        aside = other;
      } else {
        least = Math.min(least, paid[other]);
      }
    }
    draft.unassign(aside);
    draft.assign(need, volunteer, score);
    paid[need] = price + more;
    draft.price[volunteer] = least;
    return aside;
  }
}

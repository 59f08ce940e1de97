package nyvej.engine.plan;

import static nyvej.engine.plan.Draft.NOBODY;

import java.util.function.BooleanSupplier;

/**
 * Serves most needs quickly, without a search: each bids for the candidate with whom it gains most, as much as it gains there
 * more than with its second best. Whoever had the cheapest of the volunteer's places is pushed aside and bids in turn.
 *
 * <p>An auction (Bertsekas 1988) with a price for each place of a volunteer (Bertsekas and Castañón 1989). A volunteer's price
 * is that of the cheapest place. Without a least increment all that {@link Draft} promises holds exactly after each bid, as
 * in the augmenting row reduction of Jonker and Volgenant (1987); where two are equally good and both are full, bidding would
 * not end, so such a need is left to {@link Serving}. With a least increment, needs come within it of the best, and bidding
 * ends. Each bid costs time linear in the need's candidates.
 */
final class Bidding {
  private static final int POLL = 256;
  /** A volunteer's places are looked through one by one, but for the crowd's. */
  private static final int MOST_PLACES = 64;

  private final Draft draft;
  private final BooleanSupplier stop;
  /** The price of the place that a need has. */
  private final long[] paid;
  private final Cheapest crowd;
  private final int crowdIs;
  private final Cheapest room;
  /** From this number on, needs only fill room: they name everybody, with the score 0. */
  private final int fillers;
  private long increment;
  private long left;

  Bidding(Draft draft, BooleanSupplier stop) {
    this(draft, stop, NOBODY, draft.needs);
  }

  /** With one volunteer who has room for a crowd, or none, and from that number on needs that only fill room. */
  Bidding(Draft draft, BooleanSupplier stop, int crowdIs, int fillers) {
    this.draft = draft;
    this.stop = stop;
    this.paid = new long[draft.needs];
    this.crowd = new Cheapest(paid);
    this.crowdIs = crowdIs;
    this.room = new Cheapest(draft.price);
    this.fillers = fillers;
  }

  /**
   * Has the needs bid that are unserved, in this order, with a least increment, until each is served or can't gain, or so many
   * bids are made for a need on average. Those who are served keep their place at its volunteer's price. False when stopped.
   */
  boolean run(int[] order, long leastIncrement, int bids) {
    increment = leastIncrement;
    left = (long) bids * draft.needs;
    crowd.clear();
    openRoom();
    for (int need : order) {
      if (draft.at[need] != NOBODY) {
        paid[need] = draft.price[draft.at[need]];
        seat(need);
      }
    }
    for (int need : order) {
      int bidder = draft.at[need] == NOBODY ? need : NOBODY;
      while (bidder != NOBODY && left-- > 0) {
        if (left % POLL == 0 && stop.getAsBoolean()) {
          return false;
        }
        bidder = bidder < fillers ? bid(bidder) : fill(bidder);
      }
    }
    return true;
  }

  private void openRoom() {
    room.clear();
    if (fillers < draft.needs) {
      for (int volunteer = 0; volunteer < draft.volunteers; volunteer++) {
        if (draft.capacity[volunteer] > 0) {
          room.add(volunteer);
        }
      }
    }
  }

  /** Whether bids were left over. */
  boolean ended() {
    return left > 0;
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
    if (best == second && !draft.hasRoom(Lists.who(bestPair))) {
      bestPair = secondPair;
    }
    int volunteer = Lists.who(bestPair);
    if (draft.hasRoom(volunteer)) {
      take(need, volunteer, Lists.score(bestPair), draft.price[volunteer]);
      return NOBODY;
    }
    long more = best - second + increment;
    return more == 0 ? NOBODY : outbid(need, volunteer, Lists.score(bestPair), more);
  }

  /** Bids for the cheapest of all; the need that was pushed aside, if one was. */
  private int fill(int filler) {
    int volunteer = room.poll();
    int aside = NOBODY;
    if (draft.hasRoom(volunteer)) {
      take(filler, volunteer, 0, draft.price[volunteer]);
    } else {
      long more = draft.price[room.peek()] - draft.price[volunteer] + increment;
      aside = more == 0 ? NOBODY : outbid(filler, volunteer, 0, more);
    }
    room.add(volunteer);
    return aside;
  }

  private int outbid(int need, int volunteer, int score, long more) {
    if (draft.used[volunteer] > MOST_PLACES && volunteer != crowdIs) {
      return NOBODY;
    }
    long price = draft.price[volunteer];
    int aside = volunteer == crowdIs ? crowd.poll() : cheapest(volunteer);
    draft.unassign(aside);
    take(need, volunteer, score, price + more);
    draft.price[volunteer] = paid[volunteer == crowdIs ? crowd.peek() : cheapest(volunteer)];
    return aside;
  }

  private void take(int need, int volunteer, int score, long price) {
    draft.assign(need, volunteer, score);
    paid[need] = price;
    seat(need);
  }

  private void seat(int need) {
    if (draft.at[need] == crowdIs) {
      crowd.add(need);
    }
  }

  private int cheapest(int volunteer) {
    int cheapest = draft.first[volunteer];
    for (int other = draft.next(cheapest); other != NOBODY; other = draft.next(other)) {
      if (paid[other] < paid[cheapest]) {
        cheapest = other;
      }
    }
    return cheapest;
  }
}

package nyvej.engine.plan;

import static nyvej.engine.plan.Draft.NOBODY;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Settles one need: serves it, at the least loss to all others, or leaves it unserved when that is best.
 *
 * <p>Successive shortest paths: a search by Dijkstra over the volunteers, who are as far away as gains must fall until the
 * need, or one that is pushed aside on the way, could go to them. It ends at the nearest of a volunteer with room, a need
 * that had better be unserved, and staying unserved. Gains and prices then change by what the path's end is further away
 * than those it passed, which keeps all that {@link Draft} promises. Time O(a log v) for the v volunteers that are nearer
 * than the end and the a candidates of the needs they serve. (Tomizawa 1971; Edmonds and Karp 1972; for assignments Jonker
 * and Volgenant 1987.)
 */
final class Serving {
  private static final int POLL = 256;

  private final Draft draft;
  private final Nearest nearest = new Nearest();
  private final BooleanSupplier stop;
  private int[] via = {};
  private int[] viaScore = {};
  private int[] passed = {};
  private int polls;

  private int endVolunteer;
  private int endNeed;
  private long end;

  /** Gives up when told to stop, which is asked once in a while. */
  Serving(Draft draft, BooleanSupplier stop) {
    this.draft = draft;
    this.stop = stop;
  }

  /** Settles a need that is unserved. False when stopped, and then nothing has changed. */
  boolean serve(int need) {
    long gain = draft.bestGain(need);
    if (gain <= 0) {
      return true;
    }
    begin();
    end = gain;
    endNeed = need;
    endVolunteer = NOBODY;
    look(need, gain - draft.worth[need]);
    int count = 0;
    while (!nearest.isEmpty()) {
      int volunteer = nearest.take();
      long distance = nearest.distance(volunteer);
      if (distance >= end) {
        break;
      }
      passed[count++] = volunteer;
      long price = draft.price[volunteer];
      for (int other = draft.first[volunteer]; other != NOBODY; other = draft.next(other)) {
        if (++polls % POLL == 0 && stop.getAsBoolean()) {
          return false;
        }
        long had = draft.score[other] - price;
        if (distance + draft.worth[other] + had < end) {
          end = distance + draft.worth[other] + had;
          endNeed = other;
          endVolunteer = NOBODY;
        }
        look(other, distance + had);
      }
    }
    raisePrices(count);
    push(need);
    return true;
  }

  private void begin() {
    int volunteers = draft.volunteers;
    nearest.clear(volunteers);
    if (via.length < volunteers) {
      int more = Math.max(volunteers, via.length + via.length / 2);
      via = Arrays.copyOf(via, more);
      viaScore = Arrays.copyOf(viaScore, more);
      passed = Arrays.copyOf(passed, more);
    }
  }

  /** A candidate is as far away as the need is, plus what it has less what it would have there; its worth cancels out. */
  private void look(int need, long from) {
    var pool = draft.candidates.pool;
    int behind = draft.candidates.behind(need);
    for (int i = draft.candidates.start[need]; i < behind; i++) {
      long pair = pool[i];
      int volunteer = Lists.who(pair);
      long distance = from - Lists.score(pair) + draft.price[volunteer];
      if (distance < end && distance < nearest.distance(volunteer)) {
        via[volunteer] = need;
        viaScore[volunteer] = Lists.score(pair);
        if (draft.hasRoom(volunteer)) {
          end = distance;
          endVolunteer = volunteer;
        } else {
          nearest.reach(volunteer, distance);
        }
      }
    }
  }

  private void raisePrices(int count) {
    for (int i = 0; i < count; i++) {
      draft.price[passed[i]] += end - nearest.distance(passed[i]);
    }
  }

  /** Everybody on the path moves on by one. */
  private void push(int need) {
    int free = endVolunteer;
    if (free == NOBODY) {
      if (endNeed == need) {
        return;
      }
      free = draft.at[endNeed];
      draft.unassign(endNeed);
    }
    int moving;
    do {
      moving = via[free];
      int left = draft.at[moving];
      draft.move(moving, free, viaScore[free]);
      free = left;
    } while (moving != need);
  }
}

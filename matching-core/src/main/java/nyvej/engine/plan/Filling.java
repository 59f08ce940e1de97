package nyvej.engine.plan;

import static nyvej.engine.plan.Draft.NOBODY;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Makes good that a volunteer with a price has room left: somebody takes the room, at the greatest benefit to all, or the
 * price falls to 0.
 *
 * <p>The mirror of {@link Serving}: a search by Dijkstra over volunteers, who are as far away as prices must fall until a
 * need of theirs would rather move on towards the room. It ends at the nearest of an unserved need, and a volunteer whose
 * price is worn away by then, where the room is left. Time as there, over the needs that name the volunteers passed.
 */
final class Filling {
  private static final int POLL = 64;

  private final Draft draft;
  private final Lists naming;
  private final BooleanSupplier stop;
  private final Nearest nearest = new Nearest();
  private int[] via = {};
  private int[] viaScore = {};
  private int[] towards = {};
  private int[] passed = {};
  private int polls;

  private int endVolunteer;
  private int endNeed;
  private int endScore;
  private long end;

  /** Needs the lists of needs that name each volunteer as well. Gives up when told to stop, which is asked once in a while. */
  Filling(Draft draft, Lists naming, BooleanSupplier stop) {
    this.draft = draft;
    this.naming = naming;
    this.stop = stop;
  }

  /** Fills all room of a volunteer, or all but what nobody pays for. False when stopped, and then some may be left. */
  boolean fill(int volunteer) {
    while (draft.hasRoom(volunteer) && draft.price[volunteer] > 0) {
      if (!fillOne(volunteer)) {
        return false;
      }
    }
    return true;
  }

  private boolean fillOne(int room) {
    begin();
    end = draft.price[room];
    endVolunteer = room;
    endNeed = NOBODY;
    nearest.reach(room, 0);
    int count = 0;
    while (!nearest.isEmpty()) {
      int volunteer = nearest.take();
      long distance = nearest.distance(volunteer);
      if (distance >= end) {
        break;
      }
      if (++polls % POLL == 0 && stop.getAsBoolean()) {
        return false;
      }
      passed[count++] = volunteer;
      look(volunteer, distance + draft.price[volunteer]);
    }
    for (int i = 0; i < count; i++) {
      draft.price[passed[i]] -= end - nearest.distance(passed[i]);
    }
    pull(room);
    return true;
  }

  private void begin() {
    int volunteers = draft.volunteers;
    nearest.clear(volunteers);
    if (via.length < volunteers) {
      int more = Math.max(volunteers, via.length + via.length / 2);
      via = Arrays.copyOf(via, more);
      viaScore = Arrays.copyOf(viaScore, more);
      towards = Arrays.copyOf(towards, more);
      passed = Arrays.copyOf(passed, more);
    }
  }

  private void look(int volunteer, long from) {
    int behind = naming.behind(volunteer);
    for (int i = naming.start[volunteer]; i < behind; i++) {
      int need = Lists.who(naming.pool[i]);
      int score = Lists.score(naming.pool[i]);
      int now = draft.at[need];
      long distance = from + draft.gain(need) - draft.worth[need] - score;
      if (now == volunteer || distance >= end) {
        continue;
      }
      if (now == NOBODY) {
        end = distance;
        endNeed = need;
        endScore = score;
        endVolunteer = volunteer;
      } else if (distance < nearest.distance(now)) {
        via[now] = need;
        viaScore[now] = score;
        towards[now] = volunteer;
        nearest.reach(now, distance);
        leaveRoomAt(now, distance + draft.price[now]);
      }
    }
  }

  private void leaveRoomAt(int volunteer, long distance) {
    if (distance < end) {
      end = distance;
      endNeed = NOBODY;
      endVolunteer = volunteer;
    }
  }

  /** Everybody on the path moves towards the room by one. */
  private void pull(int room) {
    int left = endVolunteer;
    int moving = endNeed;
    int score = endScore;
    while (left != room) {
      int to = left;
      if (moving != NOBODY) {
        draft.assign(moving, to, score);
      }
      moving = via[to];
      score = viaScore[to];
      draft.unassign(moving);
      left = towards[to];
    }
    if (moving != NOBODY) {
      draft.assign(moving, room, score);
    }
  }
}

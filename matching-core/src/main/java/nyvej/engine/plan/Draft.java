package nyvej.engine.plan;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * An assignment on its way to the best, with a price for each volunteer. What a need gains is its worth and its score less
 * the price of its volunteer, or 0 when it is unserved. The assignment is feasible at all times. Between searches, of the
 * needs that are settled and the volunteers, this holds:
 *
 * <ul>
 * <li>no need would gain more with another of its candidates, or unserved;
 * <li>a volunteer with room left has the price 0, and no price is negative.
 * </ul>
 *
 * These are the conditions of complementary slackness: when all needs are settled, the assignment is optimal and prices and
 * gains prove it.
 */
final class Draft {
  static final int NOBODY = -1;

  Lists candidates;
  long[] worth;
  int[] at;
  int[] score;
  private int[] next;
  private int[] previous;

  int[] capacity;
  int[] used;
  int[] first;
  long[] price;

  int needs;
  int volunteers;

  /** Nobody is served, and all prices are 0, but for those without any room. */
  Draft(Lists candidates, long[] worth, int[] capacity) {
    this.candidates = candidates;
    this.worth = worth;
    this.capacity = capacity;
    needs = worth.length;
    volunteers = capacity.length;
    at = new int[needs];
    score = new int[needs];
    next = new int[needs];
    previous = new int[needs];
    used = new int[volunteers];
    first = new int[volunteers];
    price = new long[volunteers];
    clear();
  }

  /** Nobody is served, and all prices are 0, but for those without any room. */
  Draft(Problem problem) {
    this(new Lists(problem.needs(), problem.arcs()), new long[problem.needs()],
        IntStream.range(0, problem.volunteers()).map(problem::capacity).toArray());
    for (int need = 0; need < needs; need++) {
      worth[need] = Problem.worth(problem.urgency(need), problem.classes());
      candidates.reserve(need, problem.end(need) - problem.start(need));
      for (int arc = problem.start(need); arc < problem.end(need); arc++) {
        candidates.add(need, Lists.pair(problem.volunteer(arc), problem.score(arc)));
      }
    }
  }

  /** As it was made. */
  void clear() {
    Arrays.fill(at, NOBODY);
    Arrays.fill(first, NOBODY);
    Arrays.fill(used, 0);
    Arrays.setAll(price, volunteer -> capacity[volunteer] == 0 ? Problem.TOO_DEAR : 0);
  }

  /** Shares the candidates, which must not change as long as both are there. */
  private Draft(Draft other) {
    needs = other.needs;
    volunteers = other.volunteers;
    candidates = other.candidates;
    worth = other.worth.clone();
    at = other.at.clone();
    score = other.score.clone();
    next = other.next.clone();
    previous = other.previous.clone();
    capacity = other.capacity.clone();
    used = other.used.clone();
    first = other.first.clone();
    price = other.price.clone();
  }

  Draft copy() {
    return new Draft(this);
  }

  /** The needs that name each volunteer as a candidate, and how well that fits. */
  Lists naming() {
    var naming = new Lists(volunteers, candidates.pool.length);
    var count = new int[volunteers];
    for (int need = 0; need < needs; need++) {
      for (int i = candidates.start[need]; i < candidates.behind(need); i++) {
        count[Lists.who(candidates.pool[i])]++;
      }
    }
    for (int volunteer = 0; volunteer < volunteers; volunteer++) {
      naming.reserve(volunteer, count[volunteer]);
    }
    for (int need = 0; need < needs; need++) {
      for (int i = candidates.start[need]; i < candidates.behind(need); i++) {
        long pair = candidates.pool[i];
        naming.add(Lists.who(pair), Lists.pair(need, Lists.score(pair)));
      }
    }
    return naming;
  }

  int newNeed() {
    if (needs == at.length) {
      int more = Math.max(8, needs * 2);
      worth = Arrays.copyOf(worth, more);
      at = Arrays.copyOf(at, more);
      score = Arrays.copyOf(score, more);
      next = Arrays.copyOf(next, more);
      previous = Arrays.copyOf(previous, more);
    }
    candidates.grow();
    at[needs] = NOBODY;
    return needs++;
  }

  int newVolunteer() {
    if (volunteers == price.length) {
      int more = Math.max(8, volunteers * 2);
      capacity = Arrays.copyOf(capacity, more);
      used = Arrays.copyOf(used, more);
      first = Arrays.copyOf(first, more);
      price = Arrays.copyOf(price, more);
    }
    first[volunteers] = NOBODY;
    return volunteers++;
  }

  boolean hasRoom(int volunteer) {
    return used[volunteer] < capacity[volunteer];
  }

  /** The next need that the same volunteer serves, or nobody. */
  int next(int need) {
    return next[need];
  }

  /** What a need gains as it is. */
  long gain(int need) {
    return at[need] == NOBODY ? 0 : worth[need] + score[need] - price[at[need]];
  }

  /** What a need could gain at most, at these prices. */
  long bestGain(int need) {
    long best = -worth[need];
    int behind = candidates.behind(need);
    for (int i = candidates.start[need]; i < behind; i++) {
      long pair = candidates.pool[i];
      best = Math.max(best, Lists.score(pair) - price[Lists.who(pair)]);
    }
    return worth[need] + best;
  }

  /** As it stands. */
  Solution solution(Problem problem) {
    return new Solution(problem, Arrays.copyOf(at, needs), Arrays.copyOf(price, volunteers));
  }

  void assign(int need, int volunteer, int itsScore) {
    at[need] = volunteer;
    score[need] = itsScore;
    used[volunteer]++;
    previous[need] = NOBODY;
    next[need] = first[volunteer];
    if (first[volunteer] != NOBODY) {
      previous[first[volunteer]] = need;
    }
    first[volunteer] = need;
  }

  /** Leaves a served need unserved. */
  void unassign(int need) {
    int volunteer = at[need];
    at[need] = NOBODY;
    used[volunteer]--;
    if (previous[need] == NOBODY) {
      first[volunteer] = next[need];
    } else {
      next[previous[need]] = next[need];
    }
    if (next[need] != NOBODY) {
      previous[next[need]] = previous[need];
    }
  }

  void move(int need, int volunteer, int itsScore) {
    if (at[need] != NOBODY) {
      unassign(need);
    }
    assign(need, volunteer, itsScore);
  }
}

package nyvej.engine.plan;

import static nyvej.engine.plan.Draft.NOBODY;
import static nyvej.engine.plan.Problem.require;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.BooleanSupplier;

/**
 * Keeps the best assignment while needs and volunteers come, change and go. After each change it is optimal again, with
 * prices that prove it, as if all had been solved anew: only what the change reaches is looked at, by one search for each
 * place or need that it sets free ({@link Serving}, {@link Filling}).
 *
 * <p>Needs and volunteers keep their number; that of one who went is given to the next who comes. Not for two threads at once.
 */
public final class Planner {
  /** Less than any worth, and far from overflowing: whoever is worth so little is never served. */
  private static final long HIDDEN = -(1L << 61);

  private final int classes;
  private final Draft draft;
  private final Lists naming;
  private final Serving serving;
  private final Filling filling;
  private final BitSet goneNeeds = new BitSet();
  private final BitSet goneVolunteers = new BitSet();
  private final boolean settled;

  /** Solves the problem to begin with. */
  public Planner(Problem problem) {
    this(problem, () -> false);
  }

  /** Solves the problem; when told to stop, as {@link Solver} does, and then nothing can be changed here. */
  Planner(Problem problem, BooleanSupplier stop) {
    classes = problem.classes();
    draft = new Draft(problem);
    settled = Solver.settleOrStop(problem, draft, stop);
    naming = draft.naming();
    serving = new Serving(draft, () -> false);
    filling = new Filling(draft, naming, () -> false);
  }

  /** Whether it was not stopped. */
  boolean settled() {
    return settled;
  }

  /** Who is to help a need; -1 when nobody. */
  public int volunteerOf(int need) {
    return draft.at[need];
  }

  /** A new need with its candidates and how well each fits, as for {@link Problem}; its number is returned. */
  public int addNeed(int urgency, int[] volunteers, int[] scores) {
    requireNeed(urgency, volunteers, scores);
    int need = goneNeeds.isEmpty() ? draft.newNeed() : goneNeeds.nextSetBit(0);
    goneNeeds.clear(need);
    settle(need, urgency, volunteers, scores);
    return need;
  }

  /** A need is no longer there. */
  public void removeNeed(int need) {
    requireNeed(need);
    forget(need);
    goneNeeds.set(need);
  }

  /** A need has other candidates, other scores or another urgency. */
  public void changeNeed(int need, int urgency, int[] volunteers, int[] scores) {
    requireNeed(need);
    requireNeed(urgency, volunteers, scores);
    forget(need);
    settle(need, urgency, volunteers, scores);
  }

  private void forget(int need) {
    int left = draft.at[need];
    if (left != NOBODY) {
      draft.unassign(need);
    }
    for (int i = draft.candidates.start[need]; i < draft.candidates.behind(need); i++) {
      naming.remove(Lists.who(draft.candidates.pool[i]), need);
    }
    draft.candidates.clear(need);
    if (left != NOBODY) {
      filling.fill(left);
    }
  }

  private void settle(int need, int urgency, int[] volunteers, int[] scores) {
    draft.worth[need] = Problem.worth(urgency, classes);
    for (int i = 0; i < volunteers.length; i++) {
      draft.candidates.add(need, Lists.pair(volunteers[i], scores[i]));
      naming.add(volunteers[i], Lists.pair(need, scores[i]));
    }
    serving.serve(need);
  }

  /** A new volunteer with the needs that could be helped and how well that fits; the number is returned. */
  public int addVolunteer(int capacity, int[] needs, int[] scores) {
    requireVolunteer(capacity, needs, scores);
    int volunteer = goneVolunteers.isEmpty() ? newVolunteer() : goneVolunteers.nextSetBit(0);
    goneVolunteers.clear(volunteer);
    open(volunteer, capacity, needs, scores);
    return volunteer;
  }

  private int newVolunteer() {
    naming.grow();
    return draft.newVolunteer();
  }

  /** A volunteer is no longer there. */
  public void removeVolunteer(int volunteer) {
    requireVolunteer(volunteer);
    close(volunteer);
    goneVolunteers.set(volunteer);
  }

  /** A volunteer has other capacity and fits needs otherwise. */
  public void changeVolunteer(int volunteer, int capacity, int[] needs, int[] scores) {
    requireVolunteer(volunteer);
    requireVolunteer(capacity, needs, scores);
    close(volunteer);
    open(volunteer, capacity, needs, scores);
  }

  /** A volunteer has room for more needs or fewer. */
  public void changeCapacity(int volunteer, int capacity) {
    requireVolunteer(volunteer);
    require(capacity >= 0, "negative capacity");
    draft.capacity[volunteer] = capacity;
    var aside = new ArrayList<Integer>();
    while (draft.used[volunteer] > capacity) {
      aside.add(draft.first[volunteer]);
      draft.unassign(draft.first[volunteer]);
    }
    aside.forEach(serving::serve);
    filling.fill(volunteer);
  }

  private void close(int volunteer) {
    draft.capacity[volunteer] = 0;
    var aside = new ArrayList<Integer>();
    while (draft.used[volunteer] > 0) {
      aside.add(draft.first[volunteer]);
      draft.unassign(draft.first[volunteer]);
    }
    for (int i = naming.start[volunteer]; i < naming.behind(volunteer); i++) {
      draft.candidates.remove(Lists.who(naming.pool[i]), volunteer);
    }
    naming.clear(volunteer);
    draft.price[volunteer] = 0;
    aside.forEach(serving::serve);
  }

  /** Begins with a price at which nobody would rather come, then fills the room. */
  private void open(int volunteer, int capacity, int[] needs, int[] scores) {
    long price = 0;
    for (int i = 0; i < needs.length; i++) {
      draft.candidates.add(needs[i], Lists.pair(volunteer, scores[i]));
      naming.add(volunteer, Lists.pair(needs[i], scores[i]));
      price = Math.max(price, draft.worth[needs[i]] + scores[i] - draft.gain(needs[i]));
    }
    draft.capacity[volunteer] = capacity;
    draft.price[volunteer] = price;
    filling.fill(volunteer);
  }

  /**
   * The best assignment of all others when one need gets a volunteer of her own, whatever that costs: the volunteer of each
   * need. Nothing changes here. Takes time linear in needs and volunteers, most of it for a copy.
   */
  int[] insistingOn(int need, int volunteer) {
    require(settled, "stopped before");
    require(draft.capacity[volunteer] > 0, "no room at all");
    var other = draft.copy();
    int left = other.at[need];
    if (left != NOBODY) {
      other.unassign(need);
    }
    other.worth[need] = HIDDEN;
    if (left != NOBODY) {
      new Filling(other, naming, () -> false).fill(left);
    }
    other.capacity[volunteer]--;
    if (other.used[volunteer] > other.capacity[volunteer]) {
      int aside = other.first[volunteer];
      other.unassign(aside);
      new Serving(other, () -> false).serve(aside);
    }
    other.at[need] = volunteer;
    return other.at;
  }

  /** All as it stands, to be solved anew; whoever went is there without candidates and without room. */
  public Problem problem() {
    int needs = draft.needs;
    var urgency = new int[needs];
    var start = new int[needs + 1];
    for (int need = 0; need < needs; need++) {
      urgency[need] = classes - Math.toIntExact(draft.worth[need] / Problem.STEP);
      start[need + 1] = start[need] + draft.candidates.size[need];
    }
    var volunteers = new int[start[needs]];
    var scores = new int[start[needs]];
    for (int need = 0; need < needs; need++) {
      for (int i = 0; i < draft.candidates.size[need]; i++) {
        long pair = draft.candidates.pool[draft.candidates.start[need] + i];
        volunteers[start[need] + i] = Lists.who(pair);
        scores[start[need] + i] = Lists.score(pair);
      }
    }
    return new Problem(classes, urgency, Arrays.copyOf(draft.capacity, draft.volunteers), start, volunteers, scores);
  }

  /** The assignment with its proof; takes time linear in all candidates. */
  public Solution solution() {
    return draft.solution(problem());
  }

  private void requireNeed(int need) {
    require(settled, "stopped before");
    require(need >= 0 && need < draft.needs && !goneNeeds.get(need), "unknown need");
  }

  private void requireVolunteer(int volunteer) {
    require(settled, "stopped before");
    require(volunteer >= 0 && volunteer < draft.volunteers && !goneVolunteers.get(volunteer), "unknown volunteer");
  }

  private void requireNeed(int urgency, int[] volunteers, int[] scores) {
    require(urgency >= 0 && urgency < classes, "unknown class of urgency");
    require(draft.needs + 1 < Problem.MOST, "too many needs");
    requirePairs(volunteers, scores);
    for (int volunteer : volunteers) {
      requireVolunteer(volunteer);
    }
  }

  private void requireVolunteer(int capacity, int[] needs, int[] scores) {
    require(capacity >= 0, "negative capacity");
    require(draft.volunteers + 1 < Problem.MOST, "too many volunteers");
    requirePairs(needs, scores);
    for (int need : needs) {
      requireNeed(need);
    }
  }

  private void requirePairs(int[] who, int[] scores) {
    require(settled, "stopped before");
    require(who.length == scores.length, "not one score for each");
    require(Arrays.stream(scores).allMatch(score -> score >= 0 && score <= Problem.BEST_SCORE), "score out of range");
    require(Arrays.stream(who).distinct().count() == who.length, "named twice");
  }
}

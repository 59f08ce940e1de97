package nyvej.engine.plan;

import java.util.Arrays;

/** The best of all assignments that there are, each looked at; for tiny problems. */
final class EveryAssignment {
  private final Problem problem;
  private final int[] left;
  private final long[] now;
  private long[] best;

  private EveryAssignment(Problem problem) {
    this.problem = problem;
    left = RandomProblem.capacities(problem);
    now = new long[problem.classes() + 1];
    best = now.clone();
  }

  /** How many of each class can be served, then the greatest score. */
  static long[] best(Problem problem) {
    var every = new EveryAssignment(problem);
    every.from(0);
    return every.best;
  }

  private void from(int need) {
    if (need == problem.needs()) {
      best = Arrays.compare(now, best) > 0 ? now.clone() : best;
      return;
    }
    from(need + 1);
    for (int arc = problem.start(need); arc < problem.end(need); arc++) {
      if (left[problem.volunteer(arc)] > 0) {
        count(need, arc, 1);
        from(need + 1);
        count(need, arc, -1);
      }
    }
  }

  private void count(int need, int arc, int sign) {
    left[problem.volunteer(arc)] -= sign;
    now[problem.urgency(need)] += sign;
    now[problem.classes()] += (long) sign * problem.score(arc);
  }
}

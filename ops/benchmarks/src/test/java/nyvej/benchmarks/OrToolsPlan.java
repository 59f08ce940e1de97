package nyvej.benchmarks;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import nyvej.engine.plan.Problem;
import nyvej.engine.plan.Solution;

/**
 * A plan as a flow of least cost, by OR-Tools: from each need to a candidate or to nobody, and on to the sink. Its costs leave
 * no room for the step that is proven to be great enough, so nobody costs 64 times the greatest score and its plan is compared
 * with ours.
 */
final class OrToolsPlan {
  static final long NOBODY = 64L * Problem.BEST_SCORE;

  static {
    Loader.loadNativeLibraries();
  }

  private final MinCostFlow flow = new MinCostFlow();

  OrToolsPlan(Problem problem) {
    int needs = problem.needs();
    int sink = needs + problem.volunteers();
    for (int need = 0; need < needs; need++) {
      for (int arc = problem.start(need); arc < problem.end(need); arc++) {
        flow.addArcWithCapacityAndUnitCost(need, needs + problem.volunteer(arc), 1, -problem.score(arc));
      }
      flow.addArcWithCapacityAndUnitCost(need, sink, 1, NOBODY * (problem.classes() - problem.urgency(need)));
      flow.setNodeSupply(need, 1);
    }
    for (int volunteer = 0; volunteer < problem.volunteers(); volunteer++) {
      flow.addArcWithCapacityAndUnitCost(needs + volunteer, sink, problem.capacity(volunteer), 0);
    }
    flow.setNodeSupply(sink, -needs);
  }

  /** The cost of the best. */
  long solve() {
    if (flow.solve() != MinCostFlowBase.Status.OPTIMAL) {
      throw new IllegalStateException("no best found");
    }
    return flow.getOptimalCost();
  }

  /** What a solution costs by the same measure. */
  static long cost(Problem problem, Solution solution) {
    long cost = -solution.score();
    for (int need = 0; need < problem.needs(); need++) {
      if (solution.volunteerOf(need) < 0) {
        cost += NOBODY * (problem.classes() - problem.urgency(need));
      }
    }
    return cost;
  }
}

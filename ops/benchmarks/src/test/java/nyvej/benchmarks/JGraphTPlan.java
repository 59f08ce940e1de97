package nyvej.benchmarks;

import java.util.function.Function;
import nyvej.engine.plan.Problem;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/** The same flow as {@link OrToolsPlan}, by JGraphT, whose costs are below a thousand million: scores are coarser. */
final class JGraphTPlan {
  /** How many different scores there can be. */
  static final int SCORES = 1 << 20;
  private static final int SHARE = Problem.BEST_SCORE / SCORES;

  private final SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> graph = new SimpleDirectedWeightedGraph<>(
      DefaultWeightedEdge.class);
  private final Function<DefaultWeightedEdge, Integer> room;
  private final int needs;
  private final int sink;

  JGraphTPlan(Problem problem) {
    needs = problem.needs();
    sink = needs + problem.volunteers();
    for (int vertex = 0; vertex <= sink; vertex++) {
      graph.addVertex(vertex);
    }
    for (int need = 0; need < needs; need++) {
      for (int arc = problem.start(need); arc < problem.end(need); arc++) {
        edge(need, needs + problem.volunteer(arc), -problem.score(arc));
      }
      edge(need, sink, OrToolsPlan.NOBODY * (problem.classes() - problem.urgency(need)));
    }
    for (int volunteer = 0; volunteer < problem.volunteers(); volunteer++) {
      edge(needs + volunteer, sink, 0);
    }
    room = edge -> graph.getEdgeSource(edge) < needs ? 1 : problem.capacity(graph.getEdgeSource(edge) - needs);
  }

  private void edge(int from, int to, long cost) {
    graph.setEdgeWeight(graph.addEdge(from, to), cost / SHARE);
  }

  long solve() {
    var problem = new MinimumCostFlowProblem.MinimumCostFlowProblemImpl<>(graph,
        vertex -> vertex < needs ? 1 : vertex == sink ? -needs : 0, room);
    return SHARE
        * Math.round(new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>().getMinimumCostFlow(problem)
            .getCost());
  }
}

package nyvej.web.page.board;

import java.util.List;

/**
 * A plan for everybody who waits for a branch.
 *
 * @param lines the needs that are shown
 * @param proven whether it is proven that no plan is better
 * @param bound how much better one could be, in the reader's language
 */
public record WholePlan(List<PlanLine> lines, boolean proven, String bound) {
  /** Copies the list. */
  public WholePlan {
    lines = List.copyOf(lines);
  }

  /** How many of them can be helped. */
  public long served() {
    return lines.stream().filter(line -> line.planned() != null).count();
  }
}

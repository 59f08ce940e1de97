package nyvej.projection.proposal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nyvej.engine.plan.Bound;
import nyvej.engine.plan.FirstAsk;
import nyvej.engine.plan.Suggestion;
import nyvej.projection.NeedView;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.NeedId;
import reactor.core.publisher.Mono;

/** Plans for all needs at once that wait for a branch's volunteers. */
public interface Planning {
  /**
   * Whom to ask for each open need that the branch may see, so that it is best for all of them; in the order of the queue.
   * Only the branch's own volunteers are planned with, since nobody else decides about them, and nothing is told of needs
   * that it may not see.
   *
   * @param now when consent, clearances, asks and waiting are judged
   */
  Mono<BranchPlan> forBranch(BranchId branch, Instant now);

  /** The same plan, with only one of them shown; empty when it is not among them. */
  Mono<BranchPlan> forNeed(NeedId need, BranchId branch, Instant now);

  /**
   * A plan for all open needs that a branch may see.
   *
   * @param needs those that are shown
   * @param bound how far the plan is from the best at most, which is nothing but when time was short
   */
  record BranchPlan(List<Planned> needs, Bound bound) {
    /** Copies the list. */
    public BranchPlan {
      needs = List.copyOf(needs);
    }
  }

  /**
   * What the plan is for a need.
   *
   * @param askFirst who should be asked first, by what volunteers answered lately, so that all come to a yes soon; empty when
   * nobody is known who said yes before
   */
  record Planned(NeedView need, Suggestion suggestion, Optional<FirstAsk> askFirst) {}
}

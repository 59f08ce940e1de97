package nyvej.projection.proposal;

import java.time.Instant;
import java.util.List;
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
  Mono<List<Planned>> forBranch(BranchId branch, Instant now);

  /** The same for one of them; empty when it is not among them. */
  Mono<Planned> forNeed(NeedId need, BranchId branch, Instant now);

  /** What the plan is for a need. */
  record Planned(NeedView need, Suggestion suggestion) {}
}

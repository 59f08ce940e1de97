package nyvej.projection.proposal;

import java.time.Instant;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.VolunteerId;
import reactor.core.publisher.Mono;

/** Proposes a branch's volunteers for a need. */
public interface Proposing {
  /**
   * The best of the branch's volunteers; empty when the branch may not see the need.
   *
   * @param limit how many at most, at least 0
   * @param now when consent, clearances, asks and waiting are judged
   */
  Mono<ProposalsView> forNeed(NeedId need, BranchId branch, int limit, Instant now);

  /** What speaks against one of the branch's volunteers; empty when the branch may not see the need or has no such volunteer. */
  Mono<WhyNot> whyNot(NeedId need, BranchId branch, VolunteerId volunteer, Instant now);
}

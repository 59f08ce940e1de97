package nyvej.projection;

import java.time.Instant;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.OrganisationId;
import nyvej.vocabulary.PledgeId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The partners' pledges. */
public interface Pledges {
  /** One pledge; empty when unknown. */
  Mono<PledgeView> pledge(PledgeId pledge);

  /** A partner's pledges, the latest first ({@link PledgeView#byTime}). */
  Flux<PledgeView> ofPartner(OrganisationId partner, Page page);

  /**
   * Pledges that wait for an answer, for needs that a branch may see, the need recorded first first.
   *
   * @param now when consent is judged
   */
  Flux<PledgeView> waitingFor(BranchId branch, Instant now);

  /** All pledges for a need, the latest first. */
  Flux<PledgeView> ofNeed(NeedId need);
}

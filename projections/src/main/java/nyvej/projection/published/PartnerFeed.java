package nyvej.projection.published;

import java.time.Instant;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.OrganisationId;
import reactor.core.publisher.Mono;

/**
 * Open needs that partners may see, generalised. Made once a period, from the first time somebody looks in it; within a period
 * nothing is added, but whoever's consent ends is taken out at once, and the rest generalised anew.
 */
public interface PartnerFeed {
  /** The snapshot of this period. */
  Mono<PartnerSnapshot> snapshot(OrganisationId partner, Instant now);

  /** The need behind a row of the partner's present snapshot, for pledging; empty when there is no such row. */
  Mono<NeedId> resolve(OrganisationId partner, String row, Instant now);
}

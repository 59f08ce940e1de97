package nyvej.projection.mongo;

import static com.mongodb.client.model.Filters.eq;

import java.time.Instant;
import nyvej.projection.Page;
import nyvej.projection.PledgeView;
import nyvej.projection.Pledges;
import nyvej.state.Pledge.Status;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.OrganisationId;
import nyvej.vocabulary.PledgeId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A pledge does not know who may see its need, so what waits for a branch is found through the needs. */
record MongoPledges(Served<PledgeView> documents, MongoNeeds needs) implements Pledges {
  @Override
  public Mono<PledgeView> pledge(PledgeId pledge) {
    return documents.one(pledge.toString());
  }

  @Override
  public Flux<PledgeView> ofPartner(OrganisationId partner, Page page) {
    return documents.pageFromLast(eq("pledge.partner", partner.toString()), PledgesProjection.TIME, page);
  }

  @Override
  public Flux<PledgeView> waitingFor(BranchId branch, Instant now) {
    return needs.withPledges(branch, now)
        .concatMap(view -> Flux.fromIterable(view.need().pledges().keySet()).sort())
        .concatMap(this::pledge).filter(view -> view.pledge().status() == Status.WAITING);
  }

  @Override
  public Flux<PledgeView> ofNeed(NeedId need) {
    return documents.fromLast(eq("pledge.need", need.toString()), PledgesProjection.TIME);
  }
}

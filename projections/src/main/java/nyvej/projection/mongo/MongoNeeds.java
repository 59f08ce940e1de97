package nyvej.projection.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import nyvej.projection.NeedChange;
import nyvej.projection.NeedView;
import nyvej.projection.Needs;
import nyvej.projection.Page;
import nyvej.state.Need;
import nyvej.state.Need.Status;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Danish;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.OrganisationId;
import nyvej.vocabulary.Urgency;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

record MongoNeeds(Served<NeedView> documents) implements Needs {
  private static final String BRANCHES = "need.consent.branches";
  private static final String UNTIL = "need.consent.until";
  private static final String STATUS = "need.status";

  @Override
  public Mono<NeedView> need(NeedId need) {
    return documents.one(need.toString());
  }

  @Override
  public Flux<NeedView> queueOf(BranchId branch, Instant now, Page page) {
    return documents.page(visible(branch, EnumSet.of(Status.OPEN, Status.ASKED), now), NeedsProjection.QUEUE, page);
  }

  @Override
  public Flux<NeedView> seenBy(BranchId branch, Set<Need.Status> statuses, Instant now, Page page) {
    return documents.pageFromLast(visible(branch, statuses, now), NeedsProjection.TIME, page);
  }

  @Override
  public Flux<NeedView> recordedBy(OrganisationId organisation, Set<Need.Status> statuses, Page page) {
    return documents.pageFromLast(and(eq("need.organisation", organisation.toString()), any(statuses)),
        NeedsProjection.TIME, page);
  }

  @Override
  public Mono<Instant> longestWaiting(Urgency urgency, Instant now) {
    var waiting = and(eq(STATUS, Status.OPEN.name()), eq("need.description.urgency", urgency.name()), inForce(now));
    return documents.page(waiting, NeedsProjection.QUEUE, Page.first(1)).next().map(view -> view.need().waitingSince());
  }

  @Override
  public Flux<NeedChange> changed(BranchId branch, long from, long before, Instant now) {
    return documents.changed(gte(Documents.POSITION, from), "told." + branch, from, before)
        .map(view -> change(view, requireNonNull(view.told().get(branch)), view.visibleTo(branch, now)));
  }

  @Override
  public Flux<NeedView> lapsed(BranchId branch, Instant since, Instant now) {
    var then = Danish.day(since);
    var today = Danish.day(now);
    return then.isBefore(today)
        ? documents.inOrder(and(eq(BRANCHES, branch.toString()), ne(STATUS, Status.WITHDRAWN.name()),
            gte(UNTIL, then.toString()), lt(UNTIL, today.toString())), NeedsProjection.TIME)
        : Flux.empty();
  }

  private static NeedChange change(NeedView view, long position, boolean seen) {
    return seen ? new NeedChange.Seen(view, position) : new NeedChange.Gone(view.id(), position);
  }

  /** What a branch may see that a partner waits for, the first recorded first. */
  Flux<NeedView> withPledges(BranchId branch, Instant now) {
    return documents.inOrder(and(visible(branch, EnumSet.allOf(Status.class), now), ne("need.pledges", new Document())),
        NeedsProjection.TIME);
  }

  /** As {@link NeedView#visibleTo}. */
  private static Bson visible(BranchId branch, Set<Status> statuses, Instant now) {
    var seen = EnumSet.noneOf(Status.class);
    seen.addAll(statuses);
    seen.remove(Status.WITHDRAWN);
    return and(eq(BRANCHES, branch.toString()), any(seen), inForce(now));
  }

  private static Bson inForce(Instant now) {
    return gte(UNTIL, Danish.day(now).toString());
  }

  private static Bson any(Set<Status> statuses) {
    return in(STATUS, statuses.stream().map(Status::name).toList());
  }
}

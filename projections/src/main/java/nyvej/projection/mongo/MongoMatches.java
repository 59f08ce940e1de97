package nyvej.projection.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import java.time.Instant;
import java.util.Set;
import nyvej.projection.MatchView;
import nyvej.projection.Matches;
import nyvej.projection.Page;
import nyvej.projection.SortableTime;
import nyvej.state.Match.Status;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.MatchId;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.VolunteerId;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

record MongoMatches(Served<MatchView> documents) implements Matches {
  private static final String STATUS = "match.status";

  @Override
  public Mono<MatchView> match(MatchId match) {
    return documents.one(match.toString());
  }

  @Override
  public Flux<MatchView> ofBranch(BranchId branch, Set<Status> statuses, Page page) {
    return documents.pageFromLast(and(of(branch), any(statuses)), MatchesProjection.TIME, page);
  }

  @Override
  public Flux<MatchView> ofNeed(NeedId need) {
    return documents.fromLast(eq("match.need", need.toString()), MatchesProjection.TIME);
  }

  @Override
  public Flux<MatchView> ofVolunteer(VolunteerId volunteer, Set<Status> statuses, Page page) {
    return documents.pageFromLast(and(eq("match.volunteer", volunteer.toString()), any(statuses)),
        MatchesProjection.TIME, page);
  }

  @Override
  public Flux<MatchView> due(Instant now, int limit) {
    var overdue = and(eq(STATUS, Status.ASKED.name()), lte("keys.due", SortableTime.of(now)));
    return documents.page(overdue, MatchesProjection.DUE, Page.first(limit));
  }

  @Override
  public Flux<MatchView> changed(BranchId branch, long from, long before) {
    return documents.changed(of(branch), Documents.POSITION, from, before);
  }

  private static Bson of(BranchId branch) {
    return eq("match.branch", branch.toString());
  }

  private static Bson any(Set<Status> statuses) {
    return in(STATUS, statuses.stream().map(Status::name).toList());
  }
}

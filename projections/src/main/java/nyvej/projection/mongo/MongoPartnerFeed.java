package nyvej.projection.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.ne;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import nyvej.projection.NeedView;
import nyvej.projection.published.OpenNeed;
import nyvej.projection.published.PartnerFeed;
import nyvej.projection.published.PartnerRows;
import nyvej.projection.published.PartnerSnapshot;
import nyvej.projection.published.Periods;
import nyvej.projection.published.RowIds;
import nyvej.state.Need.Status;
import nyvej.vocabulary.Danish;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.OrganisationId;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import reactor.core.publisher.Mono;

/** Keeps the needs that were open when the period began, and generalises those whose consent still holds. */
record MongoPartnerFeed(Served<NeedView> needs, PublishedOnce<OpenThen> periods, Periods period,
    RowIds ids) implements PartnerFeed {
  /** The needs that were open when the period's snapshot was made. */
  public record OpenThen(@BsonId Instant period, List<OpenNeed> needs) {}

  @Override
  public Mono<PartnerSnapshot> snapshot(OrganisationId partner, Instant now) {
    return rows(now).map(rows -> rows.forPartner(partner, ids, period.startOf(now)));
  }

  @Override
  public Mono<NeedId> resolve(OrganisationId partner, String row, Instant now) {
    return rows(now).flatMap(rows -> Mono.justOrEmpty(rows.needs(partner, ids).get(row)));
  }

  private Mono<PartnerRows> rows(Instant now) {
    var consenting = needs.ids(consent(now)).collect(Collectors.toSet());
    return Mono.zip(openThen(now), consenting).map(both -> PartnerRows.of(both.getT1().needs().stream()
        .filter(open -> both.getT2().contains(open.need().toString())).toList()));
  }

  private Mono<OpenThen> openThen(Instant now) {
    var start = period.startOf(now);
    var making = needs.all(and(eq("need.status", Status.OPEN.name()), consent(now))).map(MongoPartnerFeed::open)
        .collectList().map(open -> new OpenThen(start, open));
    return periods.of(start, making).delayUntil(_ -> periods.forgetBefore(start));
  }

  private static OpenNeed open(NeedView view) {
    var need = view.need();
    return new OpenNeed(need.id(), need.survivor(), need.description().kommune(), need.description().supportTypes());
  }

  private static Bson consent(Instant now) {
    return and(eq("need.consent.partnersCoarsely", true), gte("need.consent.until", Danish.day(now).toString()),
        ne("need.status", Status.WITHDRAWN.name()));
  }
}

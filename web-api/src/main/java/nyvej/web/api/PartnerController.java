package nyvej.web.api;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import nyvej.projection.PledgeView;
import nyvej.projection.Pledges;
import nyvej.projection.published.PartnerFeed;
import nyvej.projection.published.PartnerRow;
import nyvej.state.Pledge;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.PledgeId;
import nyvej.vocabulary.SupportType;
import nyvej.web.access.Caller;
import nyvej.web.access.May;
import nyvej.web.access.Role;
import nyvej.web.intention.Pledging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What partners may see: the published snapshot, and their own pledges. */
@RestController
@RequestMapping("/api/partner")
@May(Role.PARTNER)
class PartnerController {
  private final PartnerFeed feed;
  private final Pledging pledging;
  private final Pledges pledges;
  private final Answers answers;
  private final Listing listing;
  private final InstantSource time;

  PartnerController(PartnerFeed feed, Pledging pledging, Pledges pledges, Answers answers, Listing listing,
      InstantSource time) {
    this.feed = feed;
    this.pledging = pledging;
    this.pledges = pledges;
    this.answers = answers;
    this.listing = listing;
    this.time = time;
  }

  /**
   * The snapshot.
   *
   * @param more whether five survivors or more have needs that are not shown, since too few are alike; false tells none or few
   */
  record SnapshotJson(Instant asOf, List<PartnerRow> needs, boolean more) {}

  /** A pledge of the caller's organisation, without the need behind it. */
  record PledgeJson(PledgeId id, Pledge.Status status, Instant madeAt) {
    static PledgeJson of(PledgeView view) {
      return new PledgeJson(view.id(), view.pledge().status(), view.madeAt());
    }
  }

  @GetMapping(path = "/needs", produces = MediaType.APPLICATION_JSON_VALUE)
  Mono<SnapshotJson> needs(@RequestParam(required = false) @Nullable String kommune,
      @RequestParam(required = false) @Nullable SupportType type, Caller caller) {
    return feed.snapshot(caller.organisation(), time.instant())
        .map(snapshot -> new SnapshotJson(snapshot.asOf(),
            snapshot.rows(Optional.ofNullable(kommune).map(Kommune::new), Optional.ofNullable(type)).toList(),
            snapshot.more()));
  }

  @GetMapping(path = "/needs", produces = MediaType.APPLICATION_NDJSON_VALUE)
  Flux<PartnerRow> stream(@RequestParam(required = false) @Nullable String kommune,
      @RequestParam(required = false) @Nullable SupportType type, Caller caller) {
    return needs(kommune, type, caller).flatMapIterable(SnapshotJson::needs);
  }

  @PostMapping("/needs/{row}/pledge")
  Mono<ResponseEntity<Created>> pledge(@PathVariable String row,
      @RequestHeader(name = Answers.IDEMPOTENCY_KEY, required = false) @Nullable String key, Caller caller) {
    return pledging.make(caller, key, row).map(done -> answers.created("/api/partner/pledges", done));
  }

  @GetMapping("/pledges")
  Mono<PageJson<PledgeJson>> pledges(@RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit, Caller caller) {
    return listing.part("pledges", cursor, limit, page -> pledges.ofPartner(caller.organisation(), page),
        PledgeView::byTime,
        view -> Mono.just(PledgeJson.of(view)));
  }

  @PostMapping("/pledges/{pledge}/take-back")
  Mono<ResponseEntity<Void>> takeBack(@PathVariable String pledge,
      @RequestHeader(name = Answers.IDEMPOTENCY_KEY, required = false) @Nullable String key, Caller caller) {
    return pledging.takeBack(caller, key, PledgeId.of(pledge)).map(answers::done);
  }
}

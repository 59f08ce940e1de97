package nyvej.web.api;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import nyvej.projection.NeedView;
import nyvej.projection.Needs;
import nyvej.projection.Page;
import nyvej.state.Need;
import nyvej.vocabulary.Exclusions;
import nyvej.vocabulary.NeedId;
import nyvej.web.access.Caller;
import nyvej.web.access.May;
import nyvej.web.access.Role;
import nyvej.web.intention.Referrals;
import nyvej.web.intention.Referrals.CorrectionRequest;
import nyvej.web.intention.Referrals.NeedRequest;
import nyvej.web.intention.Referrals.WithdrawalRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Needs: a referrer's own organisation's, or those whose consent names the coordinator's branch. */
@RestController
@RequestMapping("/api/needs")
class NeedController {
  private final Referrals referrals;
  private final Needs needs;
  private final NeedAccess access;
  private final Answers answers;
  private final Listing listing;
  private final InstantSource time;

  NeedController(Referrals referrals, Needs needs, NeedAccess access, Answers answers, Listing listing,
      InstantSource time) {
    this.referrals = referrals;
    this.needs = needs;
    this.access = access;
    this.answers = answers;
    this.listing = listing;
    this.time = time;
  }

  @PostMapping
  @May(Role.REFERRER)
  Mono<ResponseEntity<Created>> record(@RequestBody NeedRequest request,
      @RequestHeader(name = Answers.IDEMPOTENCY_KEY, required = false) @Nullable String key, Caller caller) {
    return referrals.record(caller, key, request).map(done -> answers.created("/api/needs", done));
  }

  @PutMapping("/{need}")
  @May(Role.REFERRER)
  Mono<ResponseEntity<Void>> correct(@PathVariable String need, @RequestBody CorrectionRequest request,
      @RequestHeader(name = Answers.IDEMPOTENCY_KEY, required = false) @Nullable String key, Caller caller) {
    return referrals.correct(caller, key, NeedId.of(need), request).map(answers::done);
  }

  @PutMapping("/{need}/exclusions")
  @May(Role.REFERRER)
  Mono<ResponseEntity<Void>> exclude(@PathVariable String need, @RequestBody Exclusions exclusions,
      @RequestHeader(name = Answers.IDEMPOTENCY_KEY, required = false) @Nullable String key, Caller caller) {
    return referrals.exclude(caller, key, NeedId.of(need), exclusions).map(answers::done);
  }

  @PostMapping("/{need}/withdraw")
  @May(Role.REFERRER)
  Mono<ResponseEntity<Void>> withdraw(@PathVariable String need, @RequestBody WithdrawalRequest request,
      @RequestHeader(name = Answers.IDEMPOTENCY_KEY, required = false) @Nullable String key, Caller caller) {
    return referrals.withdraw(caller, key, NeedId.of(need), request).map(answers::done);
  }

  @GetMapping("/{need}")
  @May({Role.REFERRER, Role.COORDINATOR})
  Mono<NeedJson> need(@PathVariable String need, Caller caller) {
    return access.visible(caller, NeedId.of(need)).flatMap(view -> access.shown(caller, view));
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @May({Role.REFERRER, Role.COORDINATOR})
  Mono<PageJson<NeedJson>> list(@RequestParam(required = false) @Nullable Set<Need.Status> status,
      @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit,
      Caller caller) {
    return listing.part("needs", cursor, limit, query(caller, status), NeedView::byTime,
        view -> access.shown(caller, view));
  }

  @GetMapping(produces = MediaType.APPLICATION_NDJSON_VALUE)
  @May({Role.REFERRER, Role.COORDINATOR})
  Flux<NeedJson> stream(@RequestParam(required = false) @Nullable Set<Need.Status> status, Caller caller) {
    return listing.all(query(caller, status), NeedView::byTime, view -> access.shown(caller, view));
  }

  private Function<Page, Flux<NeedView>> query(Caller caller, @Nullable Set<Need.Status> status) {
    var statuses = status == null || status.isEmpty() ? EnumSet.allOf(Need.Status.class) : status;
    var branch = caller.branch();
    return caller.is(Role.COORDINATOR) && branch != null
        ? page -> needs.seenBy(branch, statuses, time.instant(), page)
        : page -> needs.recordedBy(caller.organisation(), statuses, page);
  }
}

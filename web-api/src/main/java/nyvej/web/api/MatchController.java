package nyvej.web.api;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import nyvej.projection.MatchView;
import nyvej.projection.Matches;
import nyvej.projection.Page;
import nyvej.state.Match;
import nyvej.vocabulary.MatchId;
import nyvej.web.access.Caller;
import nyvej.web.access.May;
import nyvej.web.access.Role;
import nyvej.web.intention.Matchmaking;
import nyvej.web.intention.Matchmaking.ApprovalRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Matches: those of the coordinator's branch, or the volunteer's own. */
@RestController
@RequestMapping("/api/matches")
class MatchController {
  private final Matchmaking matchmaking;
  private final MatchAccess access;
  private final Matches matches;
  private final Answers answers;
  private final Listing listing;

  MatchController(Matchmaking matchmaking, MatchAccess access, Matches matches, Answers answers, Listing listing) {
    this.matchmaking = matchmaking;
    this.access = access;
    this.matches = matches;
    this.answers = answers;
    this.listing = listing;
  }

  @PostMapping
  @May(Role.COORDINATOR)
  Mono<ResponseEntity<Created>> approve(@RequestBody ApprovalRequest request,
      @RequestHeader(name = Answers.IDEMPOTENCY_KEY, required = false) @Nullable String key, Caller caller) {
    return matchmaking.approve(caller, key, request).map(done -> answers.created("/api/matches", done));
  }

  @PostMapping("/{match}/accept")
  @May({Role.VOLUNTEER, Role.COORDINATOR})
  Mono<ResponseEntity<Void>> accept(@PathVariable String match,
      @RequestHeader(name = Answers.IDEMPOTENCY_KEY, required = false) @Nullable String key, Caller caller) {
    return matchmaking.accept(caller, key, MatchId.of(match)).map(answers::done);
  }

  @PostMapping("/{match}/decline")
  @May({Role.VOLUNTEER, Role.COORDINATOR})
  Mono<ResponseEntity<Void>> decline(@PathVariable String match, @RequestBody Matchmaking.DeclineRequest request,
      @RequestHeader(name = Answers.IDEMPOTENCY_KEY, required = false) @Nullable String key, Caller caller) {
    return matchmaking.decline(caller, key, MatchId.of(match), request).map(answers::done);
  }

  @PostMapping("/{match}/withdraw")
  @May(Role.COORDINATOR)
  Mono<ResponseEntity<Void>> withdraw(@PathVariable String match, @RequestBody Matchmaking.WithdrawalRequest request,
      @RequestHeader(name = Answers.IDEMPOTENCY_KEY, required = false) @Nullable String key, Caller caller) {
    return matchmaking.withdraw(caller, key, MatchId.of(match), request).map(answers::done);
  }

  @PostMapping("/{match}/end")
  @May(Role.COORDINATOR)
  Mono<ResponseEntity<Void>> end(@PathVariable String match, @RequestBody Matchmaking.EndRequest request,
      @RequestHeader(name = Answers.IDEMPOTENCY_KEY, required = false) @Nullable String key, Caller caller) {
    return matchmaking.end(caller, key, MatchId.of(match), request).map(answers::done);
  }

  @GetMapping("/{match}")
  @May({Role.VOLUNTEER, Role.COORDINATOR})
  Mono<MatchJson> match(@PathVariable String match, Caller caller) {
    return matchmaking.visible(caller, MatchId.of(match)).flatMap(view -> access.shown(caller, view));
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @May({Role.VOLUNTEER, Role.COORDINATOR})
  Mono<PageJson<MatchJson>> list(@RequestParam(required = false) @Nullable Set<Match.Status> status,
      @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit,
      Caller caller) {
    return listing.part("matches", cursor, limit, query(caller, status), MatchView::byTime,
        view -> access.shown(caller, view));
  }

  @GetMapping(produces = MediaType.APPLICATION_NDJSON_VALUE)
  @May({Role.VOLUNTEER, Role.COORDINATOR})
  Flux<MatchJson> stream(@RequestParam(required = false) @Nullable Set<Match.Status> status, Caller caller) {
    return listing.all(query(caller, status), MatchView::byTime, view -> access.shown(caller, view));
  }

  private Function<Page, Flux<MatchView>> query(Caller caller, @Nullable Set<Match.Status> status) {
    var statuses = status == null || status.isEmpty() ? EnumSet.allOf(Match.Status.class) : status;
    var volunteer = caller.volunteer();
    return caller.is(Role.COORDINATOR) || volunteer == null
        ? page -> matches.ofBranch(caller.ownBranch(), statuses, page)
        : page -> matches.ofVolunteer(volunteer, statuses, page);
  }
}

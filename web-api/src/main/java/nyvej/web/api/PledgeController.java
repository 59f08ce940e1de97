package nyvej.web.api;

import java.time.Instant;
import java.time.InstantSource;
import nyvej.projection.Pledges;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.OrganisationId;
import nyvej.vocabulary.PledgeId;
import nyvej.web.access.Caller;
import nyvej.web.access.May;
import nyvej.web.access.Role;
import nyvej.web.intention.Pledging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Pledges for needs that the coordinator's branch may see. */
@RestController
@RequestMapping("/api/pledges")
@May(Role.COORDINATOR)
class PledgeController {
  private final Pledging pledging;
  private final Pledges pledges;
  private final Answers answers;
  private final InstantSource time;

  PledgeController(Pledging pledging, Pledges pledges, Answers answers, InstantSource time) {
    this.pledging = pledging;
    this.pledges = pledges;
    this.answers = answers;
    this.time = time;
  }

  /** A pledge that waits for an answer. */
  record WaitingJson(PledgeId id, NeedId need, OrganisationId partner, Instant madeAt) {}

  @GetMapping
  Flux<WaitingJson> waiting(Caller caller) {
    return pledges.waitingFor(caller.ownBranch(), time.instant())
        .map(view -> new WaitingJson(view.id(), view.pledge().need(), view.pledge().partner(), view.madeAt()));
  }

  @PostMapping("/{pledge}/confirm")
  Mono<ResponseEntity<Void>> confirm(@PathVariable String pledge,
      @RequestHeader(name = Answers.IDEMPOTENCY_KEY, required = false) @Nullable String key, Caller caller) {
    return pledging.confirm(caller, key, PledgeId.of(pledge)).map(answers::done);
  }

  @PostMapping("/{pledge}/decline")
  Mono<ResponseEntity<Void>> decline(@PathVariable String pledge, @RequestBody Pledging.DeclineRequest request,
      @RequestHeader(name = Answers.IDEMPOTENCY_KEY, required = false) @Nullable String key, Caller caller) {
    return pledging.decline(caller, key, PledgeId.of(pledge), request).map(answers::done);
  }
}

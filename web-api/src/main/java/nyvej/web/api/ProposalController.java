package nyvej.web.api;

import java.time.InstantSource;
import java.util.List;
import nyvej.engine.HardRule;
import nyvej.engine.Weights;
import nyvej.projection.proposal.Proposing;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.VolunteerId;
import nyvej.web.access.Caller;
import nyvej.web.access.May;
import nyvej.web.access.Role;
import nyvej.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Proposals for a need, computed when asked for. */
@RestController
@RequestMapping("/api/needs/{need}")
@May(Role.COORDINATOR)
class ProposalController {
  private static final int MOST = 100;

  private final Proposing proposing;
  private final Weights weights;
  private final InstantSource time;

  ProposalController(Proposing proposing, Weights weights, InstantSource time) {
    this.proposing = proposing;
    this.weights = weights;
    this.time = time;
  }

  /**
   * Which rules speak against a volunteer, and how each is said.
   *
   * @param wouldFit what single change would make the two fit, when something would
   */
  record WhyNotJson(VolunteerId volunteer, List<AgainstJson> rules, ProposalsJson.@Nullable SentenceJson wouldFit) {}

  /** A rule that does not hold; {@code safety} rules cannot be overridden. */
  record AgainstJson(HardRule rule, boolean safety, ProposalsJson.SentenceJson because) {}

  @GetMapping("/proposals")
  Mono<ProposalsJson> proposals(@PathVariable String need, @RequestParam(defaultValue = "10") int limit,
      Caller caller) {
    if (limit < 1 || limit > MOST) {
      return Mono.error(() -> new Problem(HttpStatus.BAD_REQUEST, "request.limit"));
    }
    var now = time.instant();
    return proposing.forNeed(NeedId.of(need), caller.ownBranch(), limit, now)
        .switchIfEmpty(Mono.error(() -> Problem.notFound("need.unknown")))
        .map(view -> ProposalsJson.of(view, weights, now));
  }

  @GetMapping("/why-not/{volunteer}")
  Mono<WhyNotJson> whyNot(@PathVariable String need, @PathVariable String volunteer, Caller caller) {
    var now = time.instant();
    return proposing.whyNot(NeedId.of(need), caller.ownBranch(), VolunteerId.of(volunteer), now)
        .switchIfEmpty(Mono.error(() -> Problem.notFound("volunteer.unknown")))
        .map(pair -> new WhyNotJson(pair.volunteer().id(), pair.rules().stream()
            .map(rule -> new AgainstJson(rule, rule.safety(),
                ProposalsJson.SentenceJson.of(explanation -> explanation.whyNot(rule,
                    pair.facts(), pair.volunteer().volunteer().facts(), now))))
            .toList(),
            ProposalsJson.SentenceJson.ofOptional(explanation -> explanation.whatWouldFit(pair.facts(),
                pair.volunteer().volunteer().facts(), now))));
  }
}

package nyvej.web.api;

import java.time.InstantSource;
import nyvej.projection.proposal.Planning;
import nyvej.vocabulary.NeedId;
import nyvej.web.access.Caller;
import nyvej.web.access.May;
import nyvej.web.access.Role;
import nyvej.web.problem.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The plan for all needs that wait for the coordinator's branch, computed when asked for. */
@RestController
@RequestMapping("/api")
@May(Role.COORDINATOR)
class PlanController {
  private final Planning planning;
  private final InstantSource time;

  PlanController(Planning planning, InstantSource time) {
    this.planning = planning;
    this.time = time;
  }

  @GetMapping("/plan")
  Mono<PlanJson> plan(Caller caller) {
    return planning.forBranch(caller.ownBranch(), time.instant()).map(PlanJson::of);
  }

  /** The same plan, of which only one need is shown. One that does not wait is unknown to it. */
  @GetMapping("/needs/{need}/plan")
  Mono<PlanJson> plan(@PathVariable String need, Caller caller) {
    return planning.forNeed(NeedId.of(need), caller.ownBranch(), time.instant())
        .switchIfEmpty(Mono.error(() -> Problem.notFound("need.unknown"))).map(PlanJson::of);
  }
}

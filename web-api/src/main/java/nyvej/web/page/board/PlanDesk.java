package nyvej.web.page.board;

import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import nyvej.engine.Explanation;
import nyvej.engine.plan.FirstAsk;
import nyvej.engine.plan.Suggestion;
import nyvej.projection.proposal.Planning;
import nyvej.projection.proposal.Planning.BranchPlan;
import nyvej.projection.proposal.Planning.Planned;
import nyvej.vocabulary.NeedId;
import nyvej.web.access.Caller;
import nyvej.web.page.Code;
import nyvej.web.page.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Says what the plan for everybody who waits means for each need. */
@Component
class PlanDesk {
  private final Planning planning;
  private final BoardDesk board;
  private final InstantSource time;

  PlanDesk(Planning planning, BoardDesk board, InstantSource time) {
    this.planning = planning;
    this.board = board;
    this.time = time;
  }

  /** For all open needs of the coordinator's branch, in the order of the queue. */
  Mono<WholePlan> all(Caller caller, Explanation explanation, Wording say) {
    return planning.forBranch(caller.ownBranch(), time.instant()).map(plan -> shown(plan, explanation, say));
  }

  /** With only one of them shown; empty when it is not among them. */
  Mono<WholePlan> of(NeedId need, Caller caller, Explanation explanation, Wording say) {
    return planning.forNeed(need, caller.ownBranch(), time.instant()).map(plan -> shown(plan, explanation, say));
  }

  private WholePlan shown(BranchPlan plan, Explanation explanation, Wording say) {
    var bound = plan.bound();
    return new WholePlan(plan.needs().stream().map(planned -> line(planned, explanation, say)).toList(),
        bound.optimal(),
        explanation.notBetterThan(bound.needs(), bound.score()));
  }

  private PlanLine line(Planned planned, Explanation explanation, Wording say) {
    var suggestion = planned.suggestion();
    return new PlanLine(board.card(planned.need(), time.instant()), helper(suggestion.alone()),
        helper(suggestion.planned()), planned.askFirst().map(ask -> first(ask, explanation)).orElse(null),
        suggestion.consequences().stream().flatMap(each -> cost(each, say)).toList());
  }

  private static PlanLine.@Nullable Helper helper(Optional<Suggestion.Helper> helper) {
    return helper.map(h -> new PlanLine.Helper(Code.of(h.volunteer()), points(h.score()))).orElse(null);
  }

  private static PlanLine.First first(FirstAsk ask, Explanation explanation) {
    return new PlanLine.First(Code.of(ask.volunteer()),
        explanation.saysYes(ask.answers().yes(), ask.answers().asks(), ask.asksLeft()));
  }

  /** Needs that come off as well or better are not counted against it. */
  private static Stream<String> cost(Suggestion.Consequence consequence, Wording say) {
    var code = Code.of(consequence.need());
    if (consequence.goesUnserved()) {
      return Stream.of(say.text("board.plan.goes-without", code));
    }
    int fall = points(consequence.fall());
    return fall <= 0
        ? Stream.of()
        : consequence.otherwise().map(other -> say.text("board.plan.falls", code, Code.of(other.volunteer()), fall))
            .stream();
  }

  private static int points(double score) {
    return (int) Math.round(score * 100);
  }
}

package nyvej.web.page.board;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nyvej.engine.plan.Suggestion;
import nyvej.projection.proposal.Planning;
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
  Mono<List<PlanLine>> all(Caller caller, Wording say) {
    return planning.forBranch(BoardDesk.branch(caller), time.instant())
        .map(plan -> plan.stream().map(planned -> line(planned, say)).toList());
  }

  /** For one of them; empty when it is not among them. */
  Mono<PlanLine> of(NeedId need, Caller caller, Wording say) {
    return planning.forNeed(need, BoardDesk.branch(caller), time.instant()).map(planned -> line(planned, say));
  }

  private PlanLine line(Planned planned, Wording say) {
    var suggestion = planned.suggestion();
    return new PlanLine(board.card(planned.need(), time.instant()), helper(suggestion.alone()),
        helper(suggestion.planned()), suggestion.consequences().stream().flatMap(each -> cost(each, say)).toList());
  }

  private static PlanLine.@Nullable Helper helper(Optional<Suggestion.Helper> helper) {
    return helper.map(h -> new PlanLine.Helper(Code.of(h.volunteer()), points(h.score()))).orElse(null);
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

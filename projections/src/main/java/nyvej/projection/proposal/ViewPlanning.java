package nyvej.projection.proposal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import nyvej.engine.NeedFacts;
import nyvej.engine.Proposal;
import nyvej.engine.plan.Asking.Answers;
import nyvej.engine.plan.FirstAsk;
import nyvej.engine.plan.Plan;
import nyvej.projection.MatchView;
import nyvej.projection.Matchable;
import nyvej.projection.Matches;
import nyvej.projection.NeedView;
import nyvej.projection.Needs;
import nyvej.projection.Page;
import nyvej.projection.Volunteers;
import nyvej.state.Match;
import nyvej.state.Need;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.VolunteerId;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Plans from the views, off the driver's threads, anew whenever somebody looks.
 *
 * @param time that planning takes is measured by
 */
public record ViewPlanning(Needs needs, Volunteers volunteers, Matches matches,
    InstantSource time) implements Planning {
  /** What is not the best by then is shown as it is, with its bound. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  /** More than a branch's coordinators could ask for in a week. */
  private static final int NEEDS = 500;
  /** Whoever is further down for a need is hardly ever the best for everybody; more make the plan slower, not wrong. */
  private static final int CANDIDATES = 32;

  /** The branch's last answers are learnt from; what is older tells less of today. */
  private static final int ANSWERS = 500;
  private static final Set<Match.Status> ANSWERED = EnumSet.of(Match.Status.ACCEPTED, Match.Status.DECLINED,
      Match.Status.EXPIRED, Match.Status.ENDED);

  @Override
  public Mono<BranchPlan> forBranch(BranchId branch, Instant now) {
    return drawn(branch, now).map(drawn -> drawn.showing(drawn.open));
  }

  @Override
  public Mono<BranchPlan> forNeed(NeedId need, BranchId branch, Instant now) {
    return drawn(branch, now).map(drawn -> drawn.showing(
        drawn.open.stream().filter(view -> view.id().equals(need)).toList())).filter(plan -> !plan.needs().isEmpty());
  }

  /** The plan for needs that are open. */
  private record Drawn(List<NeedView> open, Plan plan, Map<NeedId, FirstAsk> first) {
    BranchPlan showing(List<NeedView> views) {
      return new BranchPlan(views.stream().map(view -> new Planned(view, plan.suggestionFor(view.id()),
          Optional.ofNullable(first.get(view.id())))).toList(),
          plan.bound());
    }
  }

  private Mono<Drawn> drawn(BranchId branch, Instant now) {
    var open = needs.queueOf(branch, now, Page.first(NEEDS)).filter(view -> view.need().status() == Need.Status.OPEN);
    return Mono.zip(open.collectList(), volunteers.matchable(), answers(branch)).publishOn(Schedulers.parallel())
        .flatMap(known -> drawn(known.getT1(), found(known.getT1(), branch, known.getT2(), now), known.getT3(), now));
  }

  private Mono<Map<VolunteerId, Answers>> answers(BranchId branch) {
    return matches.ofBranch(branch, ANSWERED, Page.first(ANSWERS)).map(MatchView::match)
        .collect(() -> new HashMap<VolunteerId, Answers>(), (answers, match) -> answers.merge(match.volunteer(),
            new Answers(1, saidYes(match) ? 1 : 0), Answers::and))
        .map(Map::copyOf);
  }

  private static boolean saidYes(Match match) {
    return match.status() == Match.Status.ACCEPTED || match.status() == Match.Status.ENDED;
  }

  private static Map<NeedFacts, List<Proposal>> found(List<NeedView> open, BranchId branch, Matchable them,
      Instant now) {
    var found = new LinkedHashMap<NeedFacts, List<Proposal>>();
    for (var view : open) {
      var need = them.factsOf(view.need());
      found.put(need, them.candidates().best(need, List.of(branch), now, CANDIDATES).proposals());
    }
    return found;
  }

  private Mono<Drawn> drawn(List<NeedView> open, Map<NeedFacts, List<Proposal>> candidates,
      Map<VolunteerId, Answers> answers, Instant now) {
    var named = candidates.values().stream().flatMap(List::stream).map(Proposal::volunteer).collect(Collectors.toSet());
    return volunteers.volunteers(named).map(view -> view.volunteer().factsAt(now)).collectList()
        .publishOn(Schedulers.parallel()).map(helpers -> {
          var end = time.instant().plus(PATIENCE);
          BooleanSupplier stop = () -> time.instant().isAfter(end);
          var plan = Plan.of(candidates, helpers, now, stop);
          return new Drawn(open, plan, plan.firstAsks(answers, stop));
        });
  }
}

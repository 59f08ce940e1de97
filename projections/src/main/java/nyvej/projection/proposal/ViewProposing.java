package nyvej.projection.proposal;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import nyvej.engine.HardRule;
import nyvej.engine.Proposal;
import nyvej.engine.Proposals;
import nyvej.projection.NeedView;
import nyvej.projection.Needs;
import nyvej.projection.VolunteerView;
import nyvej.projection.Volunteers;
import nyvej.state.Need;
import nyvej.state.Volunteer;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.VolunteerId;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Computes from the views, off the driver's threads. */
public record ViewProposing(Needs needs, Volunteers volunteers) implements Proposing {
  @Override
  public Mono<ProposalsView> forNeed(NeedId need, BranchId branch, int limit, Instant now) {
    return seen(need, branch, now).flatMap(view -> volunteers.matchable().publishOn(Schedulers.parallel())
        .map(them -> them.candidates().propose(them.factsOf(view.need()), branch, now, limit))
        .flatMap(proposals -> shown(view, proposals)));
  }

  private Mono<ProposalsView> shown(NeedView need, Proposals proposals) {
    return volunteers.volunteers(proposals.best().stream().map(Proposal::volunteer).collect(Collectors.toSet()))
        .collectMap(VolunteerView::id).map(best -> new ProposalsView(need, proposals, best));
  }

  @Override
  public Mono<WhyNot> whyNot(NeedId need, BranchId branch, VolunteerId volunteer, Instant now) {
    return seen(need, branch, now).zipWith(
        volunteers.volunteer(volunteer).filter(view -> view.volunteer().branch().equals(branch)),
        (n, v) -> new WhyNot(n, v, whyNot(n.need(), v.volunteer(), now)));
  }

  private static List<HardRule> whyNot(Need need, Volunteer volunteer, Instant now) {
    return HardRule.whyNot(need.factsFor(List.of(volunteer)), volunteer.factsAt(now), now);
  }

  private Mono<NeedView> seen(NeedId need, BranchId branch, Instant now) {
    return needs.need(need).filter(view -> view.visibleTo(branch, now));
  }
}

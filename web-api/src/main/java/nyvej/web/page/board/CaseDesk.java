package nyvej.web.page.board;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nyvej.engine.Explanation;
import nyvej.engine.HardRule;
import nyvej.projection.Matches;
import nyvej.projection.NeedView;
import nyvej.projection.Page;
import nyvej.projection.Pledges;
import nyvej.projection.Step;
import nyvej.projection.VolunteerView;
import nyvej.projection.Volunteers;
import nyvej.projection.proposal.ProposalsView;
import nyvej.projection.proposal.Proposing;
import nyvej.state.Need;
import nyvej.state.Pledge;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.PersonId;
import nyvej.vocabulary.VolunteerId;
import nyvej.web.access.Caller;
import nyvej.web.access.account.Account;
import nyvej.web.access.account.Accounts;
import nyvej.web.api.NeedAccess;
import nyvej.web.identity.Identities;
import nyvej.web.identity.Identity;
import nyvej.web.page.Code;
import nyvej.web.page.Wording;
import nyvej.web.problem.Problem;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Gathers what a coordinator sees of one need: whom to ask and why, who is asked, and what happened. */
@Component
class CaseDesk {
  private static final int PROPOSED = 5;
  private static final int VOLUNTEERS = 500;

  private final NeedAccess access;
  private final BoardDesk board;
  private final Proposing proposing;
  private final PlanDesk plans;
  private final Matches matches;
  private final Pledges pledges;
  private final Volunteers volunteers;
  private final Identities identities;
  private final Accounts accounts;
  private final InstantSource time;

  CaseDesk(NeedAccess access, BoardDesk board, Proposing proposing, PlanDesk plans, Matches matches, Pledges pledges,
      Volunteers volunteers,
      Identities identities, Accounts accounts, InstantSource time) {
    this.access = access;
    this.board = board;
    this.proposing = proposing;
    this.plans = plans;
    this.matches = matches;
    this.pledges = pledges;
    this.volunteers = volunteers;
    this.identities = identities;
    this.accounts = accounts;
    this.time = time;
  }

  /** The need; {@code need.unknown} when this coordinator may not see it. */
  Mono<Case> chosen(Caller caller, NeedId need, Explanation explanation, Wording say) {
    var now = time.instant();
    return access.visible(caller, need).flatMap(view -> Mono
        .zip(proposals(caller, view, now), plan(caller, view, explanation, say), ask(caller, view),
            introduction(caller, view),
            others(caller, view, explanation),
            pledges(view), history(caller, view, say))
        .map(all -> assembled(view, now, explanation, all.getT1(), all.getT2(), all.getT3(), all.getT4(), all.getT5(),
            all.getT6(), all.getT7())));
  }

  /** What speaks against a volunteer of the branch; {@code volunteer.unknown} when that is not one. */
  Mono<Against> against(Caller caller, NeedId need, VolunteerId volunteer, Explanation explanation) {
    var now = time.instant();
    return proposing.whyNot(need, caller.ownBranch(), volunteer, now)
        .switchIfEmpty(Mono.error(() -> Problem.notFound("volunteer.unknown"))).map(pair -> {
          var facts = pair.volunteer().volunteer().facts();
          return new Against(volunteer, Code.of(volunteer),
              pair.rules().stream().map(rule -> explanation.whyNot(rule, pair.facts(), facts, now)).toList(),
              pair.rules().contains(HardRule.HAS_NO_CONFLICT),
              explanation.whatWouldFit(pair.facts(), facts, now).orElse(null));
        });
  }

  private Case assembled(NeedView view, Instant now, Explanation explanation, Optional<ProposalsView> proposals,
      Optional<WholePlan> plan, Optional<AskLine> ask, Optional<Case.Introduction> introduction,
      List<Case.Other> others,
      List<PledgeLine> offers,
      List<HistoryLine> history) {
    var need = view.need();
    var reasons = new Reasons(explanation, proposals.map(ProposalsView::facts).orElseGet(need::facts), now);
    var candidates = proposals.stream().flatMap(p -> p.proposals().best().stream()
        .map(one -> reasons.candidate(one,
            Objects.requireNonNull(p.volunteers().get(one.volunteer())).volunteer().facts())))
        .toList();
    return new Case(board.card(view, now), need.status(), need.description(), need.consent(), candidates,
        plan.orElse(null), proposals.map(p -> reasons.whyNot(p.proposals())).orElse(null), ask.orElse(null),
        introduction.orElse(null),
        others, offers,
        history);
  }

  private Mono<Optional<ProposalsView>> proposals(Caller caller, NeedView view, Instant now) {
    return view.need().status() == Need.Status.OPEN
        ? proposing.forNeed(view.id(), caller.ownBranch(), PROPOSED, now).map(Optional::of)
            .defaultIfEmpty(Optional.empty())
        : Mono.just(Optional.empty());
  }

  private Mono<Optional<WholePlan>> plan(Caller caller, NeedView view, Explanation explanation, Wording say) {
    return view.need().status() == Need.Status.OPEN
        ? plans.of(view.id(), caller, explanation, say).map(Optional::of).defaultIfEmpty(Optional.empty())
        : Mono.just(Optional.empty());
  }

  private Mono<Optional<AskLine>> ask(Caller caller, NeedView view) {
    var ask = view.need().ask();
    return ask == null || !ask.branch().equals(caller.branch())
        ? Mono.just(Optional.empty())
        : matches.match(ask.match()).map(match -> Optional.of(BoardDesk.line(match))).defaultIfEmpty(Optional.empty());
  }

  private Mono<Optional<Case.Introduction>> introduction(Caller caller, NeedView view) {
    var ask = view.need().ask();
    if (view.need().status() != Need.Status.ACCEPTED || ask == null || !ask.branch().equals(caller.branch())) {
      return Mono.just(Optional.empty());
    }
    var her = access.identity(caller, view).map(Optional::of).defaultIfEmpty(Optional.empty());
    var volunteer = volunteers.volunteer(ask.volunteer())
        .flatMap(found -> identities.open(found.id(), found.name(), found.contact())).map(Optional::of)
        .defaultIfEmpty(Optional.empty());
    return Mono.zip(her, volunteer, (h, v) -> Optional.of(new Case.Introduction(h.map(CaseDesk::person).orElse(null),
        v.map(CaseDesk::person).orElse(null))));
  }

  private static Case.Person person(Identity identity) {
    return new Case.Person(identity.name(), identity.contact());
  }

  private Mono<List<Case.Other>> others(Caller caller, NeedView view, Explanation explanation) {
    return view.need().status() == Need.Status.OPEN
        ? volunteers.ofBranch(caller.ownBranch(), Page.first(VOLUNTEERS))
            .filter(v -> v.volunteer().availability() != null)
            .map(v -> new Case.Other(v.id().toString(), label(v, explanation)))
            .sort(Comparator.comparing(Case.Other::label))
            .collectList()
        : Mono.just(List.of());
  }

  private static String label(VolunteerView view, Explanation explanation) {
    var offer = Objects.requireNonNull(view.volunteer().availability());
    return Code.of(view.id()) + " – " + explanation.name(offer.kommune()) + " – "
        + offer.languages().stream().map(skill -> explanation.name(skill.language())).collect(Collectors.joining(", "));
  }

  private Mono<List<PledgeLine>> pledges(NeedView view) {
    return board.partners().flatMap(names -> pledges.ofNeed(view.id())
        .filter(pledge -> pledge.pledge().status() == Pledge.Status.WAITING)
        .map(pledge -> BoardDesk.line(pledge, names)).collectList());
  }

  private Mono<List<HistoryLine>> history(Caller caller, NeedView view, Wording say) {
    var people = view.history().stream().map(Step::by).filter(Objects::nonNull).distinct().toList();
    return Flux.fromIterable(people).flatMap(accounts::of).collectMap(Account::person, Account::name)
        .map(names -> view.history().stream()
            .map(step -> new HistoryLine(step.at(), step.what(), who(caller, step, names, say))).toList());
  }

  private static String who(Caller caller, Step step, Map<PersonId, String> names, Wording say) {
    var by = step.by();
    if (by == null) {
      return say.text("board.who.rule");
    }
    return by.equals(caller.person()) ? say.text("board.who.you") : names.getOrDefault(by, say.text("board.who.other"));
  }
}

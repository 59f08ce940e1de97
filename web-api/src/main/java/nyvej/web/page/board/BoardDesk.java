package nyvej.web.page.board;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nyvej.projection.MatchView;
import nyvej.projection.Matches;
import nyvej.projection.NeedView;
import nyvej.projection.Needs;
import nyvej.projection.PledgeView;
import nyvej.projection.Pledges;
import nyvej.state.Match;
import nyvej.state.Need;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.OrganisationId;
import nyvej.web.access.Caller;
import nyvej.web.access.account.Organisation;
import nyvej.web.access.account.Organisations;
import nyvej.web.page.Code;
import nyvej.web.page.Unfolding;
import nyvej.web.page.Unfolding.Listed;
import nyvej.web.page.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gathers what the board lists for a coordinator's branch. */
@Component
class BoardDesk {
  private static final Set<Need.Status> WAITING = EnumSet.of(Need.Status.OPEN, Need.Status.ASKED);
  private static final String QUEUE = "queue";
  private static final int QUEUE_STEP = 50;
  private static final int ACCEPTED_STEP = 10;

  private final Needs needs;
  private final Matches matches;
  private final Pledges pledges;
  private final Organisations organisations;
  private final Unfolding unfolding;
  private final Versions versions;
  private final InstantSource time;

  BoardDesk(Needs needs, Matches matches, Pledges pledges, Organisations organisations, Unfolding unfolding,
      Versions versions, InstantSource time) {
    this.needs = needs;
    this.matches = matches;
    this.pledges = pledges;
    this.organisations = organisations;
    this.unfolding = unfolding;
    this.versions = versions;
    this.time = time;
  }

  /** The branch's board, with one need chosen or none. Who waits and is chosen is shown in the queue, however far down. */
  Mono<Board> board(Caller caller, @Nullable NeedId chosen, Unfolds unfolds) {
    var branch = caller.ownBranch();
    var now = time.instant();
    var waiting = queue(branch, now);
    var queue = through(chosen, unfolds)
        .flatMap(through -> unfolding.show(waiting, through.orElse(null), unfolds.further(waiting.name())))
        .map(views -> views.map(view -> card(view, now)));
    var yes = matches("accepted", branch, Match.Status.ACCEPTED);
    var accepted = unfolding.show(yes, unfolds.accepted(), unfolds.further(yes.name()))
        .map(views -> views.map(BoardDesk::line));
    var asks = matches("asks", branch, Match.Status.ASKED).all().map(BoardDesk::line)
        .sort(Comparator.comparing(AskLine::answerBy)).collectList();
    return Mono.zip(queue, asks, accepted, pledges.waitingFor(branch, now).collectList(), partners())
        .map(all -> new Board(all.getT1(), all.getT2(), all.getT3(),
            all.getT4().stream().map(pledge -> line(pledge, all.getT5())).toList(), chosen));
  }

  /** A need's card. */
  NeedCard card(NeedView view, Instant now) {
    return NeedCard.of(view, versions.of(view.id() + " " + view.position()), now);
  }

  /** The partners' names. */
  Mono<Map<OrganisationId, String>> partners() {
    return organisations.all().collect(Collectors.toMap(Organisation::id, Organisation::name));
  }

  static PledgeLine line(PledgeView view, Map<OrganisationId, String> names) {
    var pledge = view.pledge();
    return new PledgeLine(view.id(), pledge.need(), Code.of(pledge.need()), names.getOrDefault(pledge.partner(), "–"),
        view.madeAt());
  }

  static AskLine line(MatchView view) {
    var match = view.match();
    return new AskLine(match.id(), match.need(), Code.of(match.need()), Code.of(match.volunteer()), match.answerBy());
  }

  /** Through which place the queue is shown. */
  private Mono<Optional<String>> through(@Nullable NeedId chosen, Unfolds unfolds) {
    return chosen == null
        ? Mono.just(Optional.ofNullable(unfolds.queue()))
        : needs.need(chosen).filter(view -> WAITING.contains(view.need().status()))
            .map(view -> Optional.of(unfolding.seal(QUEUE, view.inQueue()))).defaultIfEmpty(Optional.empty());
  }

  private Listed<NeedView> queue(BranchId branch, Instant now) {
    return new Listed<>(QUEUE, QUEUE_STEP, false, NeedView::inQueue, page -> needs.queueOf(branch, now, page));
  }

  private Listed<MatchView> matches(String name, BranchId branch, Match.Status status) {
    Set<Match.Status> only = EnumSet.of(status);
    return new Listed<>(name, ACCEPTED_STEP, true, MatchView::byTime, page -> matches.ofBranch(branch, only, page));
  }
}

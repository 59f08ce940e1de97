package nyvej.web.page.board;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nyvej.projection.MatchView;
import nyvej.projection.Matches;
import nyvej.projection.NeedView;
import nyvej.projection.Needs;
import nyvej.projection.Page;
import nyvej.projection.PledgeView;
import nyvej.projection.Pledges;
import nyvej.state.Match;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.OrganisationId;
import nyvej.web.access.Caller;
import nyvej.web.access.account.Organisation;
import nyvej.web.access.account.Organisations;
import nyvej.web.command.Secret;
import nyvej.web.page.Code;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gathers what the board lists for a coordinator's branch. */
@Component
class BoardDesk {
  private static final int SHOWN = 100;
  private static final int VERSION = 12;

  private final Needs needs;
  private final Matches matches;
  private final Pledges pledges;
  private final Organisations organisations;
  private final Secret secret;
  private final InstantSource time;

  BoardDesk(Needs needs, Matches matches, Pledges pledges, Organisations organisations, Secret secret,
      InstantSource time) {
    this.needs = needs;
    this.matches = matches;
    this.pledges = pledges;
    this.organisations = organisations;
    this.secret = secret;
    this.time = time;
  }

  /** The branch's board, with one need chosen or none. */
  Mono<Board> board(Caller caller, @Nullable NeedId chosen) {
    var branch = branch(caller);
    var now = time.instant();
    var queue = needs.queueOf(branch, now, Page.first(SHOWN + 1)).map(view -> card(view, now)).collectList();
    return Mono.zip(queue, matches(branch, Match.Status.ASKED), matches(branch, Match.Status.ACCEPTED),
        pledges.waitingFor(branch, now).collectList(), partners())
        .map(all -> new Board(all.getT1().stream().limit(SHOWN).toList(), all.getT1().size() > SHOWN, all.getT2(),
            all.getT3(),
            all.getT4().stream().map(pledge -> line(pledge, all.getT5())).toList(), chosen));
  }

  /** A need's card. */
  NeedCard card(NeedView view, Instant now) {
    return NeedCard.of(view, secret.hash("version\n" + view.id() + "\n" + view.position()).substring(0, VERSION), now);
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

  static BranchId branch(Caller caller) {
    return requireNonNull(caller.branch(), "a coordinator has a branch");
  }

  private Mono<List<AskLine>> matches(BranchId branch, Match.Status status) {
    Set<Match.Status> only = EnumSet.of(status);
    return matches.ofBranch(branch, only, Page.first(SHOWN)).map(BoardDesk::line)
        .sort(Comparator.comparing(AskLine::answerBy)).collectList();
  }
}

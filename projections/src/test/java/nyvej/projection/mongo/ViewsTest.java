package nyvej.projection.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import nyvej.event.MatchEvent.MatchApproved;
import nyvej.ops.server.MongoServers;
import nyvej.projection.Cursor;
import nyvej.projection.MatchView;
import nyvej.projection.NeedView;
import nyvej.projection.Page;
import nyvej.projection.PledgeView;
import nyvej.projection.VolunteerView;
import nyvej.state.Match;
import nyvej.state.Need;
import nyvej.state.Pledge;
import nyvej.vocabulary.Urgency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Flux;

/** After random work the views show what the log says. */
class ViewsTest {
  private static final Set<Need.Status> ANY_NEED = EnumSet.allOf(Need.Status.class);

  @ParameterizedTest(name = "{0}, seed {1}")
  @CsvSource({"EMBEDDED, 1, 250", "EMBEDDED, 2, 250", "EMBEDDED, 3, 250", "EXTERNAL, 4, 90", "CONTAINER, 5, 250"})
  void theViewsAreTheFoldOfTheLog(MongoServers server, long seed, int commands) {
    try (var lease = server.lease(); var world = new World(lease)) {
      new RandomWork(seed, world).run(commands);
      world.caughtUp();
      var fold = new FreshFold(world.events());
      assertThat(fold.matches()).hasSizeGreaterThan(2);
      assertThat(fold.pledges()).hasSizeGreaterThan(2);

      showsAll(world, fold);
    }
  }

  /** The documents, and all lists. */
  static void showsAll(World world, FreshFold fold) {
    showsDocuments(world, fold);
    showsNeeds(world, fold);
    showsMatches(world, fold);
    showsPledges(world, fold);
  }

  static void showsDocuments(World world, FreshFold fold) {
    for (var need : fold.needs()) {
      var view = Objects.requireNonNull(world.needs.need(need.id()).block());
      assertThat(view.need()).isEqualTo(need);
      assertThat(view.name()).isEqualTo(fold.name(need.id()));
      assertThat(view.position()).isEqualTo(fold.position(need.id()));
      assertThat(view.history()).extracting(step -> step.at())
          .isEqualTo(fold.about(need.id()).stream().map(event -> event.at()).toList());
    }
    for (var volunteer : fold.volunteers()) {
      assertThat(world.volunteers.volunteer(volunteer.id()).map(VolunteerView::volunteer).block())
          .isEqualTo(volunteer);
    }
    for (var match : fold.matches()) {
      assertThat(world.matches.match(match.id()).map(MatchView::match).block()).isEqualTo(match);
    }
    for (var pledge : fold.pledges()) {
      assertThat(world.pledges.pledge(pledge.id()).map(PledgeView::pledge).block()).isEqualTo(pledge);
    }
  }

  private static void showsNeeds(World world, FreshFold fold) {
    for (var now : List.of(world.now.get(), world.now.get().plus(Duration.ofDays(20)))) {
      for (var branch : RandomWork.BRANCHES) {
        assertThat(paged(page -> world.needs.queueOf(branch, now, page), NeedView::inQueue)).extracting(NeedView::id)
            .isEqualTo(fold.queue(branch, now));
        assertThat(paged(page -> world.needs.seenBy(branch, ANY_NEED, now, page), NeedView::byTime))
            .extracting(NeedView::need)
            .isEqualTo(latest(fold.visible(branch, now), Need::recordedAt, Need::id));
      }
      for (var urgency : Urgency.values()) {
        assertThat(world.needs.longestWaiting(urgency, now).blockOptional()).isEqualTo(fold.needs().stream()
            .filter(need -> need.status() == Need.Status.OPEN && need.consentInForce(now)
                && need.description().urgency() == urgency)
            .map(Need::waitingSince).min(Comparator.naturalOrder()));
      }
    }
    for (var shelter : RandomWork.SHELTERS) {
      assertThat(paged(page -> world.needs.recordedBy(shelter, ANY_NEED, page), NeedView::byTime))
          .extracting(NeedView::need).isEqualTo(latest(
              fold.needs().stream().filter(need -> need.organisation().equals(shelter)).toList(), Need::recordedAt,
              Need::id));
    }
  }

  private static void showsMatches(World world, FreshFold fold) {
    Function<Match, Instant> asked = match -> fold.log().stream().filter(MatchApproved.class::isInstance)
        .map(MatchApproved.class::cast).filter(e -> e.match().equals(match.id())).findAny().orElseThrow().at();
    for (var branch : RandomWork.BRANCHES) {
      for (var status : Match.Status.values()) {
        assertThat(paged(page -> world.matches.ofBranch(branch, Set.of(status), page), MatchView::byTime))
            .extracting(MatchView::match).isEqualTo(latest(fold.matches().stream()
                .filter(m -> m.branch().equals(branch) && m.status() == status).toList(), asked, Match::id));
      }
    }
    var later = world.now.get().plus(Duration.ofHours(10));
    assertThat(world.matches.due(later, 1000).map(view -> view.match()).collectList().block()).isEqualTo(
        fold.matches().stream().filter(m -> m.status() == Match.Status.ASKED && !m.answerBy().isAfter(later))
            .sorted(Comparator.comparing(Match::answerBy).thenComparing(m -> m.id().toString())).toList());
    for (var volunteer : fold.volunteers()) {
      assertThat(world.matches.ofVolunteer(volunteer.id(), EnumSet.allOf(Match.Status.class), Page.first(1000))
          .map(view -> view.match()).collectList().block()).isEqualTo(latest(
              fold.matches().stream().filter(m -> m.volunteer().equals(volunteer.id())).toList(), asked, Match::id));
    }
  }

  private static void showsPledges(World world, FreshFold fold) {
    for (var partner : RandomWork.PARTNERS) {
      assertThat(paged(page -> world.pledges.ofPartner(partner, page), PledgeView::byTime))
          .extracting(PledgeView::pledge).containsExactlyInAnyOrderElementsOf(
              fold.pledges().stream().filter(pledge -> pledge.partner().equals(partner)).toList());
    }
    var now = world.now.get();
    for (var branch : RandomWork.BRANCHES) {
      var visible = fold.visible(branch, now).stream().map(Need::id).toList();
      assertThat(world.pledges.waitingFor(branch, now).map(PledgeView::pledge).collectList().block())
          .containsExactlyInAnyOrderElementsOf(fold.pledges().stream()
              .filter(p -> p.status() == Pledge.Status.WAITING && visible.contains(p.need())).toList());
    }
  }

  private static <T> List<T> latest(List<T> all, Function<T, Instant> time, Function<T, Object> id) {
    return all.stream().sorted(FreshFold.latestFirst(time, id)).toList();
  }

  /** All pages of three. */
  private static <T> List<T> paged(Function<Page, Flux<T>> query, Function<T, Cursor> cursor) {
    var all = new ArrayList<T>();
    var page = Page.first(3);
    while (true) {
      var some = query.apply(page).collectList().blockOptional().orElseThrow();
      all.addAll(some);
      if (some.size() < 3) {
        return all;
      }
      page = new Page(cursor.apply(some.getLast()), 3);
    }
  }
}

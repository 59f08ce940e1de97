package nyvej.projection.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import nyvej.Some;
import nyvej.event.NeedEvent;
import nyvej.need.correct.CorrectNeed;
import nyvej.need.withdraw.WithdrawNeed;
import nyvej.ops.server.MongoServers;
import nyvej.projection.MatchView;
import nyvej.projection.NeedChange;
import nyvej.projection.NeedView;
import nyvej.projection.ReadModel;
import nyvej.state.Match;
import nyvej.state.Need;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Consent;
import nyvej.vocabulary.Danish;
import nyvej.vocabulary.MatchId;
import nyvej.vocabulary.NeedId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Flux;

class ChangesTest {
  /** A live view: what it has put together from changes, and how far it has come. */
  private static final class Follower {
    final BranchId branch;
    final Map<NeedId, Need> needs = new HashMap<>();
    final Map<MatchId, Match> matches = new HashMap<>();
    long fromNeed = 0;
    long fromMatch = 0;

    Follower(BranchId branch) {
      this.branch = branch;
    }

    void look(World world) {
      for (var change : changes(world)) {
        assertThat(change.position()).isGreaterThanOrEqualTo(fromNeed);
        fromNeed = change.position() + 1;
        switch (change) {
          case NeedChange.Seen seen -> needs.put(seen.id(), seen.view().need());
          case NeedChange.Gone gone -> needs.remove(gone.id());
        }
      }
      for (var view : matches(world)) {
        assertThat(view.position()).isGreaterThanOrEqualTo(fromMatch);
        fromMatch = view.position() + 1;
        matches.put(view.id(), view.match());
      }
    }

    private List<NeedChange> changes(World world) {
      return all(world.needs.changed(branch, fromNeed, shown(world, ReadModel.NEEDS), Some.NOW));
    }

    private List<MatchView> matches(World world) {
      return all(world.matches.changed(branch, fromMatch, shown(world, ReadModel.MATCHES)));
    }
  }

  @ParameterizedTest(name = "{0}, seed {1}")
  @CsvSource({"EMBEDDED, 1, 200", "EMBEDDED, 2, 200", "EXTERNAL, 3, 60", "CONTAINER, 4, 200"})
  void whoFollowsMissesNothing(MongoServers server, long seed, int commands) {
    try (var lease = server.lease(); var world = new World(lease)) {
      var followers = RandomWork.BRANCHES.stream().map(Follower::new).toList();
      var work = CompletableFuture.runAsync(() -> new RandomWork(seed, world).run(commands));
      while (!work.isDone()) {
        followers.forEach(follower -> follower.look(world));
      }
      work.join();
      world.caughtUp();
      var fold = new FreshFold(world.events());
      for (var follower : followers) {
        follower.look(world);
        assertThat(follower.needs.values())
            .containsExactlyInAnyOrderElementsOf(fold.visible(follower.branch, Some.NOW));
        assertThat(follower.matches.values()).containsExactlyInAnyOrderElementsOf(
            fold.matches().stream().filter(match -> match.branch().equals(follower.branch)).toList());
      }
    }
  }

  @Test
  void whenSheWithdrawsSheIsGone() {
    try (var lease = MongoServers.EMBEDDED.lease(); var world = new World(lease)) {
      var need = ReadYourWriteTest.recordNeed();
      world.shown(need);
      assertThat(changes(world, Some.BRANCH)).singleElement().isInstanceOf(NeedChange.Seen.class);

      world.shown(new WithdrawNeed(need.need(), need.organisation(), NeedEvent.Reason.CONSENT_WITHDRAWN, need.by()));

      assertThat(changes(world, Some.BRANCH)).containsExactly(new NeedChange.Gone(need.need(), 1));
    }
  }

  @Test
  void whenHerConsentNamesAnotherBranchOnlyThatOneSeesHer() {
    try (var lease = MongoServers.EMBEDDED.lease(); var world = new World(lease)) {
      var need = ReadYourWriteTest.recordNeed();
      world.shown(need);
      var other = new Consent(need.consent().purposes(), Set.of(Some.OTHER_BRANCH), false, need.consent().until());

      world.shown(new CorrectNeed(need.need(), need.organisation(), need.description(), other, null, null, need.by()));

      assertThat(changes(world, Some.BRANCH)).containsExactly(new NeedChange.Gone(need.need(), 1));
      assertThat(changes(world, Some.OTHER_BRANCH)).singleElement().isInstanceOf(NeedChange.Seen.class);
      assertThat(changes(world, new BranchId(Some.id(99)))).isEmpty();
    }
  }

  @Test
  void whatBecomesOfANeedIsNoBusinessOfABranchThatLostIt() {
    try (var lease = MongoServers.EMBEDDED.lease(); var world = new World(lease)) {
      var need = ReadYourWriteTest.recordNeed();
      var other = new Consent(need.consent().purposes(), Set.of(Some.OTHER_BRANCH), false, need.consent().until());
      var corrected = new CorrectNeed(need.need(), need.organisation(), need.description(), other, null, null,
          need.by());
      world.shown(need);
      world.shown(corrected);

      world.shown(corrected);

      assertThat(changes(world, Some.BRANCH)).containsExactly(new NeedChange.Gone(need.need(), 1));
      assertThat(changes(world, Some.OTHER_BRANCH)).extracting(NeedChange::position).containsExactly(2L);
    }
  }

  @Test
  void whatBecomesOfANeedAfterHerConsentRanOutIsNoBusinessOfAnyBranch() {
    try (var lease = MongoServers.EMBEDDED.lease(); var world = new World(lease)) {
      var need = ReadYourWriteTest.recordNeed();
      world.shown(need);
      world.now.set(need.consent().until().plusDays(1).atStartOfDay(Danish.TIME).toInstant());

      world.shown(new WithdrawNeed(need.need(), need.organisation(), NeedEvent.Reason.CONSENT_WITHDRAWN, need.by()));

      assertThat(all(world.needs.changed(Some.BRANCH, 1, 2, world.now.get()))).isEmpty();
    }
  }

  @Test
  void aConsentThatRunsOutIsToldByTheDay() {
    try (var lease = MongoServers.EMBEDDED.lease(); var world = new World(lease)) {
      var need = ReadYourWriteTest.recordNeed();
      world.shown(need);
      var last = need.consent().until();
      var midnight = last.plusDays(1).atStartOfDay(Danish.TIME).toInstant();
      var lastMoment = midnight.minusMillis(1);

      assertThat(lapsed(world, Some.NOW, lastMoment)).isEmpty();
      assertThat(lapsed(world, lastMoment, midnight)).containsExactly(need.need());
      assertThat(lapsed(world, Some.NOW, midnight.plus(Duration.ofDays(9)))).containsExactly(need.need());
      assertThat(lapsed(world, midnight, midnight.plus(Duration.ofDays(9)))).isEmpty();
      assertThat(all(world.needs.changed(Some.BRANCH, 0, 1, midnight)))
          .containsExactly(new NeedChange.Gone(need.need(), 0));
    }
  }

  /** A signal comes for what has happened, though not for each event by itself. */
  @Test
  void advancesEndWithTheLatest() {
    try (var lease = MongoServers.EMBEDDED.lease(); var world = new World(lease)) {
      var seen = new HashSet<Long>();
      var far = world.progress.advances(EnumSet.allOf(ReadModel.class)).doOnNext(seen::add)
          .filter(position -> position >= 10).next().timeout(World.PATIENCE).toFuture();
      for (int i = 0; i < 10; i++) {
        world.done(ReadYourWriteTest.recordNeed());
      }
      assertThat(far.join()).isEqualTo(10);
      assertThat(seen).isSubsetOf(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
    }
  }

  private static List<NeedChange> changes(World world, BranchId branch) {
    return all(world.needs.changed(branch, 0, shown(world, ReadModel.NEEDS), Some.NOW));
  }

  private static List<NeedId> lapsed(World world, Instant since, Instant now) {
    return all(world.needs.lapsed(Some.BRANCH, since, now).map(NeedView::id));
  }

  private static long shown(World world, ReadModel model) {
    return Objects.requireNonNull(world.progress.advances(EnumSet.of(model)).blockFirst());
  }

  private static <T> List<T> all(Flux<T> found) {
    return Objects.requireNonNull(found.collectList().block());
  }
}

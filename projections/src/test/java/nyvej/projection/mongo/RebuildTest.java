package nyvej.projection.mongo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import nyvej.Some;
import nyvej.event.NyvejEvent;
import nyvej.ops.server.MongoServers;
import nyvej.ops.server.MongoServers.Lease;
import nyvej.projection.NeedChange;
import nyvej.projection.NeedView;
import nyvej.projection.Page;
import nyvej.projection.ReadModel;
import nyvej.projection.Rebuilding.View;
import nyvej.vocabulary.NeedId;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A view is built anew beside what is shown, by command or because its definition has another version. */
class RebuildTest {
  private static final Projections NEWER = new Projections(new NewerNeeds(), Projections.CURRENT.volunteers(),
      Projections.CURRENT.matches(), Projections.CURRENT.pledges());

  /** Stores one thing more than what there is. */
  private record NewerNeeds(Projection<NeedView> now) implements Projection<NeedView> {
    static final String ADDED = "shelter";

    NewerNeeds() {
      this(Projections.CURRENT.needs());
    }

    @Override
    public ReadModel model() {
      return now.model();
    }

    @Override
    public int version() {
      return now.version() + 1;
    }

    @Override
    public Class<NeedView> view() {
      return now.view();
    }

    @Override
    public String tag() {
      return now.tag();
    }

    @Override
    public NeedView evolve(@Nullable NeedView view, NyvejEvent event, long position) {
      return now.evolve(view, event, position);
    }

    @Override
    public Map<String, String> keys(NeedView view) {
      var keys = new HashMap<>(now.keys(view));
      keys.put(ADDED, view.need().organisation().toString());
      return keys;
    }

    @Override
    public List<Bson> indexes() {
      return now.indexes();
    }
  }

  /** Holds the needs' second generation up at a position, as a long log would. */
  private static final class Brake {
    private final CompletableFuture<Void> released = new CompletableFuture<>();
    private final long from;

    Brake(long from) {
      this.from = from;
    }

    EventReader around(ReadModel model, EventReader reader) {
      return model == ReadModel.NEEDS ? new Failing(reader, this::fails) : reader;
    }

    private boolean fails(EventMessage event) {
      if (PositionedEvents.positionOf(event) < from || !Thread.currentThread().getName().contains("needs.2")) {
        return false;
      }
      released.handle((_, _) -> true).join();
      return released.isCompletedExceptionally();
    }

    void release() {
      released.complete(null);
    }

    /** As when the server is away from then on. */
    void fail() {
      released.completeExceptionally(new IllegalStateException("fails on purpose"));
    }
  }

  private static World world(Lease lease, Brake brake, Projections projections) {
    return new World(lease, brake::around, projections);
  }

  private static World newer(Lease lease) {
    return new World(lease, (_, reader) -> reader, NEWER);
  }

  private static View needs(World world) {
    return requireNonNull(world.rebuilding.views().filter(view -> view.model() == ReadModel.NEEDS).blockFirst());
  }

  private static NeedId recorded(World world) {
    var command = ReadYourWriteTest.recordNeed();
    world.shown(command);
    assertThat(world.needs.need(command.need()).blockOptional()).as("its own write").isPresent();
    return command.need();
  }

  private static List<Document> stored(World world, Lease lease, int generation) {
    return world.client.getDatabase(lease.database()).getCollection("needs." + generation).find()
        .into(new ArrayList<>());
  }

  private static void isForgotten(World world, Lease lease, int generation) {
    var database = world.client.getDatabase(lease.database());
    Await.until(() -> !database.listCollectionNames().into(new ArrayList<>()).contains("needs." + generation));
  }

  private static void passes(Duration time, World... worlds) {
    for (var world : worlds) {
      world.now.updateAndGet(now -> now.plus(time));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasWrongIsRightAfterwards(MongoServers server) {
    try (var lease = server.lease(); var world = new World(lease)) {
      var work = new RandomWork(31, world);
      work.run(100);
      world.caughtUp();
      var feed = world.feed.snapshot(Some.PARTNER, world.now.get()).block();
      var figures = world.statistics.figures(world.now.get()).block();
      world.client.getDatabase(lease.database()).getCollection("needs.1")
          .updateMany(new Document(), new Document("$set", new Document("need.status", "WITHDRAWN")));

      world.rebuilt(ReadModel.NEEDS);
      work.step();
      recorded(world);

      ViewsTest.showsDocuments(world, new FreshFold(world.events()));
      assertThat(needs(world).next()).isNull();
      assertThat(world.statistics.figures(world.now.get()).block()).as("what was published stays").isEqualTo(figures);
      assertThat(requireNonNull(feed).asOf())
          .isEqualTo(requireNonNull(world.feed.snapshot(Some.PARTNER, world.now.get()).block()).asOf());
    }
  }

  /** Who reads never sees less than before, and a stream misses nothing, while one build after another takes its place. */
  @Test
  void readersAndStreamsNoticeNothing() throws Exception {
    try (var lease = MongoServers.EMBEDDED.lease();
        var world = new World(lease);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 60; i++) {
        world.done(ReadYourWriteTest.recordNeed());
      }
      world.caughtUp();
      var over = new AtomicBoolean();
      var ready = new CountDownLatch(1);
      var told = new HashSet<NeedId>();
      var stream = world.progress.advances(Set.of(ReadModel.NEEDS)).scan(new long[]{0, 0}, (span, reached) -> {
        assertThat(reached).isGreaterThanOrEqualTo(span[1]);
        return new long[]{span[1], reached};
      }).concatMap(span -> world.needs.changed(Some.BRANCH, span[0], span[1], Some.NOW), 1).map(NeedChange::id)
          .doOnNext(told::add).takeUntil(_ -> over.get() && told.size() == world.events().size()).then().toFuture();
      var writer = threads.submit(() -> {
        int written = 0;
        while (!over.get()) {
          recorded(world);
          written++;
        }
        recorded(world);
        return written;
      });
      var reader = threads.submit(() -> {
        var seen = new HashMap<NeedId, Long>();
        while (!over.get()) {
          var now = requireNonNull(Page.all(100, page -> world.needs.queueOf(Some.BRANCH, Some.NOW, page),
              NeedView::inQueue).collectMap(NeedView::id, NeedView::position).block());
          assertThat(now).containsAllEntriesOf(seen);
          // What is shown a moment before it counts as shown may be missing a moment longer in what takes its place.
          var reached = requireNonNull(world.progress.advances(Set.of(ReadModel.NEEDS)).next().block());
          now.values().removeIf(position -> position >= reached);
          seen.putAll(now);
          ready.countDown();
        }
        return seen.size();
      });
      ready.await();

      for (int i = 0; i < 2; i++) {
        world.rebuilt(ReadModel.NEEDS);
      }
      over.set(true);

      assertThat(writer.get()).isPositive();
      assertThat(reader.get()).isGreaterThan(60);
      stream.orTimeout(60, TimeUnit.SECONDS).join();
      assertThat(world.shown(ReadModel.NEEDS)).isEqualTo(3);
    }
  }

  @Test
  void anInstanceThatStopsInTheMidstIsFollowedByAnother() {
    try (var lease = MongoServers.EMBEDDED.lease()) {
      var brake = new Brake(110);
      try (var world = world(lease, brake, Projections.CURRENT)) {
        for (int i = 0; i < 120; i++) {
          world.done(ReadYourWriteTest.recordNeed());
        }
        world.caughtUp();
        assertThat(world.rebuilding.begin(ReadModel.NEEDS).block()).isEqualTo(2);
        Await.until(() -> requireNonNull(needs(world).next()).percent() > 0);
        recorded(world);
        assertThat(requireNonNull(needs(world).next()).percent()).isLessThan(100);
        assertThat(world.shown(ReadModel.NEEDS)).isEqualTo(1);
        brake.fail();
      }
      try (var world = new World(lease)) {
        recorded(world);
        Await.until(() -> world.shown(ReadModel.NEEDS) == 2);
        ViewsTest.showsDocuments(world, new FreshFold(world.events()));
        assertThat(needs(world).next()).isNull();
      }
    }
  }

  @Test
  void whatWasBrokenOffAfterwardsIsDoneAtTheNextStart() {
    try (var lease = MongoServers.EMBEDDED.lease()) {
      try (var world = new World(lease)) {
        recorded(world);
        world.rebuilt(ReadModel.NEEDS);
        var generations = world.client.getDatabase(lease.database()).getCollection("generations");
        generations.updateOne(new Document("_id", "needs.1"), new Document("$set", new Document("state", "GONE")));
        assertThat(stored(world, lease, 1)).isNotEmpty();
      }
      try (var world = new World(lease)) {
        isForgotten(world, lease, 1);
        recorded(world);
        assertThat(world.shown(ReadModel.NEEDS)).isEqualTo(2);
        world.rebuilt(ReadModel.NEEDS);
        assertThat(world.shown(ReadModel.NEEDS)).as("no number comes twice").isEqualTo(3);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void twoInstancesBuildOneAndBothShowIt(MongoServers server) {
    try (var lease = server.lease(); var one = new World(lease); var other = new World(lease)) {
      new RandomWork(35, one).run(40);
      one.caughtUp();

      var begun = List.of(one, other).parallelStream().map(world -> world.rebuilding.begin(ReadModel.NEEDS).block())
          .toList();

      assertThat(begun).containsExactly(2, 2);
      for (var world : List.of(one, other)) {
        Await.until(() -> world.shown(ReadModel.NEEDS) == 2);
        recorded(world);
        ViewsTest.showsDocuments(world, new FreshFold(world.events()));
      }
      passes(Feeder.UNUSED.multipliedBy(2), one, other);
      isForgotten(one, lease, 1);
      recorded(one);
    }
  }

  @Test
  void aNewVersionShowsAndFeedsWhatTheOldOneBuiltUntilItHasItsOwn() {
    try (var lease = MongoServers.EMBEDDED.lease()) {
      var needs = new HashSet<NeedId>();
      try (var old = new World(lease)) {
        for (int i = 0; i < 5; i++) {
          needs.add(recorded(old));
        }
      }
      var brake = new Brake(3);
      try (var world = world(lease, brake, NEWER)) {
        assertThat(world.shown(ReadModel.NEEDS)).isEqualTo(1);
        assertThat(stored(world, lease, 1)).hasSize(5).noneSatisfy(RebuildTest::isOfTheNewForm);
        needs.add(recorded(world));
        assertThat(world.needs.queueOf(Some.BRANCH, Some.NOW, Page.first(100)).map(NeedView::id).collectList().block())
            .containsExactlyInAnyOrderElementsOf(needs);
        assertThat(world.shown(ReadModel.NEEDS)).isEqualTo(1);

        brake.release();
        Await.until(() -> world.shown(ReadModel.NEEDS) == 2);

        needs.add(recorded(world));
        assertThat(world.needs.queueOf(Some.BRANCH, Some.NOW, Page.first(100)).map(NeedView::id).collectList().block())
            .containsExactlyInAnyOrderElementsOf(needs);
        assertThat(stored(world, lease, 2)).hasSize(7).allSatisfy(RebuildTest::isOfTheNewForm);
        passes(Feeder.UNUSED.multipliedBy(2), world);
        isForgotten(world, lease, 1);
      }
    }
  }

  private static void isOfTheNewForm(Document stored) {
    assertThat(stored.get("keys", Document.class)).containsKey(NewerNeeds.ADDED);
  }

  /** As while one instance after another is replaced by a new release, and when that is undone. */
  @Test
  void instancesOfTwoVersionsEachShowTheirOwn() {
    try (var lease = MongoServers.EMBEDDED.lease()) {
      var old = new World(lease);
      recorded(old);
      try (var added = newer(lease)) {
        try (old) {
          Await.until(() -> added.shown(ReadModel.NEEDS) == 2);
          for (int i = 0; i < 3; i++) {
            recorded(old);
            recorded(added);
          }
          passes(Feeder.UNUSED.multipliedBy(2), old);
          Await.until(() -> isUsedNow(old, lease, 1));
          passes(Feeder.UNUSED.multipliedBy(2), added);
          Await.until(() -> isUsedNow(added, lease, 2));
          recorded(old);
          assertThat(old.shown(ReadModel.NEEDS)).isEqualTo(1);
          assertThat(stored(old, lease, 1)).hasSize(8).noneSatisfy(RebuildTest::isOfTheNewForm);
        }
        passes(Feeder.UNUSED.multipliedBy(2), added);
        isForgotten(added, lease, 1);
        recorded(added);
      }
      try (var back = new World(lease)) {
        assertThat(back.shown(ReadModel.NEEDS)).isEqualTo(2);
        recorded(back);
        Await.until(() -> back.shown(ReadModel.NEEDS) == 3);
        recorded(back);
        assertThat(stored(back, lease, 3)).noneSatisfy(RebuildTest::isOfTheNewForm);
      }
    }
  }

  private static boolean isUsedNow(World world, Lease lease, int generation) {
    var found = requireNonNull(world.client.getDatabase(lease.database()).getCollection("generations")
        .find(new Document("_id", "needs." + generation)).first());
    return found.getDate("used").toInstant().equals(world.now.get().truncatedTo(ChronoUnit.MILLIS));
  }
}

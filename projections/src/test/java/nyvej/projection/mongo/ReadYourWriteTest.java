package nyvej.projection.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nyvej.Some;
import nyvej.need.record.RecordNeed;
import nyvej.ops.server.MongoServers;
import nyvej.projection.BehindException;
import nyvej.projection.NeedView;
import nyvej.projection.Progress.Lag;
import nyvej.projection.ReadModel;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.SurvivorId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadYourWriteTest {
  @ParameterizedTest
  @EnumSource
  void whoWroteSeesItAtOnceAlsoUnderLoad(MongoServers server) throws Exception {
    try (var lease = server.lease();
        var world = new World(lease);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var writers = IntStream.range(0, 8).<Callable<Integer>>mapToObj(_ -> () -> {
        for (int i = 0; i < 12; i++) {
          var need = recordNeed();
          world.shown(need);
          assertThat(world.needs.need(need.need()).map(NeedView::id).blockOptional()).contains(need.need());
        }
        return 12;
      }).toList();
      for (var written : threads.invokeAll(writers)) {
        assertThat(written.get()).isEqualTo(12);
      }
      assertThat(world.events()).hasSize(96);
      assertThat(world.progress.lags().collectList().block()).hasSize(ReadModel.values().length)
          .allSatisfy(lag -> assertThat(lag.events()).isZero());
    }
  }

  /** A writer alone, one event at a time: nothing comes behind it that would push it through. */
  @Test
  void aSingleEventNeverStaysStuck() {
    try (var lease = MongoServers.EMBEDDED.lease(); var world = new World(lease)) {
      for (int i = 0; i < 40; i++) {
        world.progress.reached(world.done(recordNeed()), Duration.ofSeconds(4)).block();
      }
      assertThat(world.events()).hasSize(40);
    }
  }

  @Test
  void whoAsksForTheFutureIsToldAfterAWhile() {
    try (var lease = MongoServers.EMBEDDED.lease(); var world = new World(lease)) {
      world.shown(recordNeed());
      assertThatThrownBy(() -> world.progress.reached(2, Duration.ofMillis(300)).block())
          .isInstanceOf(BehindException.class);
      assertThat(world.progress.reached(1, Duration.ofMillis(300)).blockOptional()).isEmpty();
    }
  }

  @Test
  void aViewThatStandsStillIsBehindByItsEventsAndByTheirAge() {
    try (var lease = MongoServers.EMBEDDED.lease();
        var world = new World(lease, "",
            (model, reader) -> model == ReadModel.NEEDS ? new Failing(reader, _ -> true) : reader)) {
      world.done(recordNeed());
      long last = world.done(recordNeed());
      world.progress.reached(EnumSet.complementOf(EnumSet.of(ReadModel.NEEDS)), last, World.PATIENCE).block();
      world.now.set(Some.NOW.plusSeconds(90));

      var lags = Objects.requireNonNull(world.progress.lags().collectList().block());

      assertThat(lags).contains(new Lag(ReadModel.PLEDGES, 0, Duration.ZERO, null),
          new Lag(ReadModel.NEEDS, 2, Duration.ofSeconds(90), null));
    }
  }

  /** The events behind it come in the same batch when the first is tried again. */
  @Test
  void progressStopsAtAnEventThatCantBeShown() {
    var tries = new AtomicInteger();
    try (var lease = MongoServers.EMBEDDED.lease();
        var world = new World(lease, "", (model, reader) -> model == ReadModel.NEEDS
            ? new Failing(reader, event -> PositionedEvents.positionOf(event) == 1 && tries.incrementAndGet() > 0)
            : reader)) {
      world.done(recordNeed());
      world.done(recordNeed());
      world.done(recordNeed());
      Await.until(() -> tries.get() >= 2);

      assertThatThrownBy(() -> world.progress.reached(2, Duration.ofMillis(500)).block())
          .isInstanceOf(BehindException.class);
      world.progress.reached(1, World.PATIENCE).block();
    }
  }

  static RecordNeed recordNeed() {
    return new RecordNeed(new NeedId(UUID.randomUUID()), new SurvivorId(UUID.randomUUID()), Some.SHELTER, null,
        Some.description(), Some.consent(), Some.NAME, Some.CONTACT, Some.REFERRER);
  }
}

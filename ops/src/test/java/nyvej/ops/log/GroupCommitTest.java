package nyvej.ops.log;

import static nyvej.ops.log.TestLog.append;
import static nyvej.ops.log.TestLog.appending;
import static nyvej.ops.log.TestLog.event;
import static nyvej.ops.log.TestLog.get;
import static nyvej.ops.log.TestLog.source;
import static nyvej.ops.log.TestLog.tagged;
import static nyvej.ops.log.TestLog.unless;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nyvej.ops.codec.JacksonEventConverter;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Appends that wait at the same time. The line to the server holds them back, so that they do. */
class GroupCommitTest {
  private static final int MANY = 200;

  private final TestLog log = new TestLog(Stage.EMBEDDED);
  private final FaultyLine line;
  private final MongoClient client;
  private final MongoEventStorageEngine engine;

  GroupCommitTest() throws Exception {
    line = FaultyLine.to(log.uri());
    client = MongoClients.create(line.uri());
    engine = log.engine(client.getDatabase(log.databaseName()), LogObserver.NONE);
    append(engine, event("first", ""));
  }

  @AfterEach
  void close() throws Exception {
    engine.close();
    client.close();
    line.close();
    log.close();
  }

  @Test
  void whatWaitsTogetherIsWrittenTogetherAndEachHearsItsOwnPosition() throws Exception {
    var appends = new ArrayList<CompletableFuture<ConsistencyMarker>>();
    try (var _ = line.holdInserts()) {
      for (int i = 0; i < MANY; i++) {
        appends.add(appending(engine, AppendCondition.none(), event("a", "" + i), event("b", "" + i)));
      }
    }
    for (int i = 0; i < MANY; i++) {
      int end = (int) GlobalIndexConsistencyMarker.position(get(appends.get(i)));
      assertThat(source(engine, EventCriteria.havingAnyTag()).payloads().subList(end - 2, end)).containsOnly("" + i);
    }
    RawLog raw = RawLog.read(log.raw());
    assertThat(raw.problems()).isEmpty();
    assertThat(raw.commits()).as("far fewer than there were appends").hasSizeLessThan(MANY / 2);
  }

  @Test
  void ofManyThatWaitForOneSeatOneGetsIt() throws Exception {
    var appends = new ArrayList<CompletableFuture<ConsistencyMarker>>();
    try (var _ = line.holdInserts()) {
      for (int i = 0; i < MANY; i++) {
        String seat = "seat:" + i % 4;
        appends.add(appending(engine, unless(tagged(seat), new GlobalIndexConsistencyMarker(1)),
            event("taken", "1", seat)));
      }
    }
    List<Throwable> failures = appends.stream().map(GroupCommitTest::failureOf).filter(Objects::nonNull).toList();
    assertThat(failures).hasSize(MANY - 4).allMatch(AppendEventsTransactionRejectedException.class::isInstance);
    RawLog raw = RawLog.read(log.raw());
    assertThat(raw.problems()).isEmpty();
    assertThat(raw.decisions()).isEqualTo(4);
  }

  @Test
  void whoWaitsTooLongIsNotWrittenAfterAll() throws Exception {
    var settings = new LogSettings(10, 1_000_000, Duration.ofMillis(20), Duration.ofMillis(200));
    try (var impatient = new MongoEventStorageEngine(client.getDatabase(log.databaseName()),
        new JacksonEventConverter().asEventConverter(), settings, LogObserver.NONE)) {
      CompletableFuture<ConsistencyMarker> written;
      try (var _ = line.holdInserts()) {
        written = appending(impatient, AppendCondition.none(), event("a", "written"));
        await().until(() -> line.insertsHeld() > 0);
        List<CompletableFuture<ConsistencyMarker>> late = many(impatient);
        assertThat(late).allMatch(GroupCommitTest::isUnavailable);
      }
      assertThat(get(written)).isEqualTo(new GlobalIndexConsistencyMarker(2));
      assertThat(append(impatient, event("a", "next"))).isEqualTo(new GlobalIndexConsistencyMarker(3));
    }
  }

  @Test
  void allHearThatTheServerIsGoneAndTheNextIsNotKeptWaiting() {
    line.die();
    assertThat(many(engine)).allMatch(GroupCommitTest::isUnavailable);
    line.recover();
    await().ignoreExceptionsInstanceOf(LogUnavailableException.class)
        .untilAsserted(() -> assertThat(append(engine, event("a", "after")))
            .isEqualTo(new GlobalIndexConsistencyMarker(2)));
  }

  private static List<CompletableFuture<ConsistencyMarker>> many(MongoEventStorageEngine engine) {
    return IntStream.range(0, MANY).mapToObj(i -> appending(engine, AppendCondition.none(), event("a", "" + i)))
        .toList();
  }

  private static boolean isUnavailable(CompletableFuture<?> append) {
    return failureOf(append) instanceof LogUnavailableException;
  }

  private static @Nullable Throwable failureOf(CompletableFuture<?> append) {
    try {
      get(append);
      return null;
    } catch (RuntimeException failure) {
      return failure;
    }
  }
}

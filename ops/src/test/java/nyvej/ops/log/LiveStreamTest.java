package nyvej.ops.log;

import static nyvej.ops.log.TestLog.append;
import static nyvej.ops.log.TestLog.event;
import static nyvej.ops.log.TestLog.payload;
import static nyvej.ops.log.TestLog.tagged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.ReplayToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.axonframework.messaging.eventstreaming.Tag;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Stage.class)
class LiveStreamTest {
  private static final EventCriteria ANY = EventCriteria.havingAnyTag();

  private final TestLog log;
  private final MongoEventStorageEngine engine;

  LiveStreamTest(Stage stage) {
    log = new TestLog(stage);
    engine = log.engine();
  }

  @AfterEach
  void close() throws Exception {
    log.close();
  }

  @Test
  void everyEventComesOnceInOrderWithItsTokenAndTags() {
    appendMany(0, 40);
    MessageStream<EventMessage> stream = open(0, ANY);
    var all = new ArrayList<Entry<EventMessage>>();
    take(stream, all, 40);
    appendMany(40, 80);
    take(stream, all, 80);

    assertThat(all).extracting(each -> payload(each.message()))
        .isEqualTo(IntStream.range(0, 80).mapToObj(Integer::toString).toList());
    assertThat(all).extracting(each -> TrackingToken.fromContext(each).orElseThrow())
        .isEqualTo(LongStream.rangeClosed(1, 80).mapToObj(GlobalSequenceTrackingToken::new).toList());
    assertThat(Tag.fromContext(all.get(7)).orElseThrow()).containsExactly(Tag.of("mod", "7"));
    assertThat(stream.next()).isEmpty();
    assertThat(stream.isCompleted()).isFalse();
  }

  @Test
  void aStreamStartsInsideACommit() {
    append(engine, event("a", "0"), event("a", "1"), event("a", "2"));
    appendMany(3, 12);
    for (int start : List.of(0, 1, 2, 3, 4, 11)) {
      assertThat(payloads(open(start, ANY), 12 - start)).as("from %d", start)
          .isEqualTo(IntStream.range(start, 12).mapToObj(Integer::toString).toList());
    }
  }

  @Test
  void aStreamMayStartBehindTheHead() {
    MessageStream<EventMessage> stream = open(5, ANY);
    appendMany(0, 8);
    assertThat(payloads(stream, 3)).containsExactly("5", "6", "7");
  }

  @Test
  void criteriaSelectAndTheCursorPassesTheRest() {
    appendMany(0, 50);
    MessageStream<EventMessage> stream = open(0, tagged("mod:3"));
    assertThat(payloads(stream, 5)).containsExactly("3", "13", "23", "33", "43");
    appendMany(50, 60);
    assertThat(payloads(stream, 1)).containsExactly("53");
  }

  @Test
  void aSlowConsumerIsNotFlooded() {
    for (int i = 0; i < 20; i++) {
      append(engine, IntStream.range(0, 100).mapToObj(n -> event("a", "x".repeat(100)))
          .toArray(TaggedEventMessage<?>[]::new));
    }
    assertThat(payloads(open(0, ANY), 2000)).hasSize(2000);
  }

  @Test
  void peekDoesNotAdvance() {
    appendMany(0, 2);
    MessageStream<EventMessage> stream = open(0, ANY);
    await().until(stream::hasNextAvailable);
    assertThat(payload(stream.peek().orElseThrow().message())).isEqualTo("0");
    assertThat(payload(stream.peek().orElseThrow().message())).isEqualTo("0");
    assertThat(payload(stream.next().orElseThrow().message())).isEqualTo("0");
    assertThat(payload(stream.peek().orElseThrow().message())).isEqualTo("1");
  }

  @Test
  void theCallbackComesAtOnceWhenThereIsSomethingAndForEveryAppend() {
    appendMany(0, 1);
    MessageStream<EventMessage> stream = open(0, ANY);
    await().until(stream::hasNextAvailable);
    var former = new AtomicInteger();
    var calls = new AtomicInteger();
    stream.setCallback(former::incrementAndGet);
    stream.setCallback(calls::incrementAndGet);
    assertThat(calls).hasValue(1);

    stream.next();
    int before = former.get();
    calls.set(0);
    appendMany(1, 2);
    await().untilAsserted(() -> assertThat(calls).hasPositiveValue());
    assertThat(former).as("a replaced callback is not called").hasValue(before);
  }

  @Test
  void aCallbackThatWasDroppedIsRepeated() {
    MessageStream<EventMessage> stream = open(0, ANY);
    var calls = new AtomicInteger();
    stream.setCallback(calls::incrementAndGet);
    appendMany(0, 1);
    await().untilAsserted(() -> assertThat(calls).hasValueGreaterThan(3));
    assertThat(stream.next()).isPresent();
  }

  @Test
  void ownAppendsAreNoticedAtOnceAndThoseOfOtherProcessesSoon() {
    MongoEventStorageEngine other = log.otherProcess();
    var seen = new CopyOnWriteArrayList<Long>();
    MessageStream<EventMessage> stream = open(0, ANY);
    stream.setCallback(() -> stream.next().ifPresent(entry -> seen.add(System.nanoTime())));

    append(engine, event("a", "own"));
    await().atMost(Duration.ofSeconds(2)).until(() -> seen.size() == 1);
    for (int i = 0; i < 5; i++) {
      int expected = 2 + i;
      append(other, event("a", "foreign"));
      await().atMost(Duration.ofSeconds(2)).pollInterval(Duration.ofMillis(5)).until(() -> seen.size() == expected);
    }
  }

  @Test
  void aReplayTokenStartsWhereItIs() {
    appendMany(0, 6);
    TrackingToken replay = ReplayToken.createReplayToken(token(6), token(4));
    assertThat(payloads(engine.stream(StreamingCondition.conditionFor(replay, ANY), null), 2))
        .containsExactly("4", "5");
    assertThat(payloads(engine.stream(StreamingCondition.startingFrom(null), null), 6)).hasSize(6);
    TrackingToken fromTheStart = ReplayToken.createReplayToken(token(6));
    assertThat(payloads(engine.stream(StreamingCondition.conditionFor(fromTheStart, ANY), null), 6)).hasSize(6);
  }

  @Test
  void theLatestTokenWaitsForWhatIsNew() {
    appendMany(0, 3);
    MessageStream<EventMessage> stream = engine.stream(
        StreamingCondition.conditionFor(TrackingToken.LATEST, ANY), null);
    await().until(() -> {
      appendMany(3, 4);
      return stream.hasNextAvailable();
    });
    assertThat(TrackingToken.fromContext(stream.next().orElseThrow()).orElseThrow().position().getAsLong())
        .isGreaterThan(3);
  }

  @Test
  void aClosedStreamGivesNothingMore() {
    appendMany(0, 3);
    MessageStream<EventMessage> stream = open(0, ANY);
    await().until(stream::hasNextAvailable);
    stream.close();
    var calls = new AtomicInteger();
    stream.setCallback(calls::incrementAndGet);
    appendMany(3, 4);
    MessageStream<EventMessage> witness = open(0, ANY);
    assertThat(payloads(witness, 4)).hasSize(4);

    assertThat(stream.next()).isEmpty();
    assertThat(calls).hasValue(0);
  }

  @Test
  void closingTheEngineEndsItsThreads() {
    appendMany(0, 3);
    MessageStream<EventMessage> stream = open(0, ANY);
    await().until(stream::hasNextAvailable);
    engine.close();
    assertThat(stream.next()).isEmpty();
    assertThat(open(0, ANY).next()).isEmpty();
  }

  @Test
  void aCommitThatCannotBeReadIsAnErrorAndNotSilence() {
    appendMany(0, 2);
    MessageStream<EventMessage> stream = open(0, ANY);
    assertThat(payloads(stream, 2)).hasSize(2);
    BsonDocument broken = log.raw().find(new Document("_id", 2)).first();
    log.raw().insertOne(broken.append("_id", new BsonInt64(3)));

    await().untilAsserted(() -> assertThat(stream.error()).containsInstanceOf(IllegalStateException.class));
    assertThat(stream.isCompleted()).isTrue();
    assertThatThrownBy(() -> append(engine, event("a", "2"))).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aConsumerThatThrowsEndsItsOwnStreamOnly() {
    MessageStream<EventMessage> broken = open(0, ANY);
    MessageStream<EventMessage> sound = open(0, ANY);
    broken.setCallback(() -> {
      throw new IllegalStateException("consumer");
    });
    appendMany(0, 2);

    assertThat(payloads(sound, 2)).containsExactly("0", "1");
    await().untilAsserted(() -> assertThat(broken.error()).containsInstanceOf(IllegalStateException.class));
    assertThat(broken.isCompleted()).isTrue();
  }

  /** Events whose payloads are their positions, one a commit. */
  private void appendMany(int from, int to) {
    IntStream.range(from, to).forEach(i -> append(engine, event("a", "" + i, "mod:" + i % 10)));
  }

  private MessageStream<EventMessage> open(long position, EventCriteria criteria) {
    return engine.stream(StreamingCondition.conditionFor(token(position), criteria), null);
  }

  private static void take(MessageStream<EventMessage> stream, List<Entry<EventMessage>> into, int size) {
    await().pollInterval(Duration.ofMillis(2)).until(() -> {
      stream.next().ifPresent(into::add);
      return into.size() == size;
    });
  }

  private static List<String> payloads(MessageStream<EventMessage> stream, int count) {
    var taken = new ArrayList<Entry<EventMessage>>();
    await().pollInterval(Duration.ofMillis(2)).until(() -> {
      while (taken.size() < count && stream.hasNextAvailable()) {
        stream.next().ifPresent(taken::add);
      }
      return taken.size() == count;
    });
    return taken.stream().map(entry -> payload(entry.message())).toList();
  }

  private static TrackingToken token(long position) {
    return new GlobalSequenceTrackingToken(position);
  }
}

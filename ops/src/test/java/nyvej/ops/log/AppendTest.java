package nyvej.ops.log;

import static nyvej.ops.log.TestLog.append;
import static nyvej.ops.log.TestLog.appending;
import static nyvej.ops.log.TestLog.event;
import static nyvej.ops.log.TestLog.get;
import static nyvej.ops.log.TestLog.source;
import static nyvej.ops.log.TestLog.tagged;
import static nyvej.ops.log.TestLog.unless;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Stage.class)
class AppendTest {
  private final TestLog log;
  private final MongoEventStorageEngine engine;

  AppendTest(Stage stage) {
    log = new TestLog(stage);
    engine = log.engine();
  }

  @AfterEach
  void close() throws Exception {
    log.close();
  }

  @Test
  void theMarkerIsTheNextPositionToWrite() {
    assertThat(append(engine, event("a", "1"), event("a", "2"), event("a", "3"))).isEqualTo(marker(3));
    assertThat(append(engine, event("a", "4"))).isEqualTo(marker(4));
    assertThat(append(engine, event("a", "5"), event("a", "6"))).isEqualTo(marker(6));
  }

  @Test
  void anEventAtTheMarkerConflictsAndOneBeforeItDoesNot() {
    append(engine, event("taken", "x", "seat:1"));

    assertRejected(unless(tagged("seat:1"), marker(0)));
    assertRejected(unless(tagged("seat:1"), ConsistencyMarker.ORIGIN));
    assertThat(append(engine, unless(tagged("seat:1"), marker(1)), event("taken", "y", "seat:1")))
        .isEqualTo(marker(2));
    assertRejected(unless(tagged("seat:1"), marker(1)));
    assertThat(log.raw().countDocuments()).isEqualTo(2);
  }

  @Test
  void everyEventOfACommitCounts() {
    append(engine, event("a", "1", "seat:1"), event("b", "2", "seat:2"), event("c", "3", "seat:3"));

    assertRejected(unless(tagged("seat:2"), marker(1)));
    assertRejected(unless(tagged("seat:3"), marker(2)));
    assertThat(append(engine, unless(tagged("seat:2"), marker(2)), event("d", "4", "seat:2"))).isEqualTo(marker(4));
  }

  @Test
  void tagsOfDifferentEventsOfACommitAreNotTakenTogether() {
    append(engine, event("a", "1", "seat:1"), event("b", "2", "row:1"));
    push(engine);

    EventCriteria both = tagged("seat:1", "row:1");
    assertThat(append(engine, unless(both, marker(0)), event("c", "3", "seat:1", "row:1"))).isNotNull();
    push(engine);
    assertRejected(unless(both, marker(0)));
    assertThat(source(engine, both).payloads()).containsExactly("3");
  }

  @Test
  void aConditionIsAlsoCheckedOnTypes() {
    append(engine, event("freed", "1", "seat:1"));

    var taken = tagged("seat:1").andBeingOneOfTypes("taken");
    assertThat(append(engine, unless(taken, marker(0)), event("taken", "2", "seat:1"))).isEqualTo(marker(2));
    assertRejected(unless(taken, marker(0)));
    assertRejected(unless(EventCriteria.havingAnyTag().andBeingOneOfTypes("freed"), marker(0)));
    assertRejected(unless(EventCriteria.either(EventCriteria.havingAnyTag(), tagged("seat:9")), marker(0)));
  }

  @Test
  void aMarkerOlderThanTheTailStillDecides() {
    append(engine, event("taken", "1", "seat:1"));
    ConsistencyMarker old = source(engine, tagged("seat:1")).marker();
    append(engine, event("taken", "2", "seat:2"));
    push(engine);

    assertRejected(unless(tagged("seat:2"), old));
    assertRejected(unless(EventCriteria.havingAnyTag().andBeingOneOfTypes("taken"), old));
    assertThat(append(engine, unless(tagged("seat:1"), old), event("taken", "3", "seat:1"))).isNotNull();
    assertRejected(unless(tagged("seat:1"), old));
  }

  @Test
  void noConditionMeansNoCheck() {
    append(engine, event("a", "1", "seat:1"));
    assertThat(append(engine, AppendCondition.none(), event("a", "2", "seat:1"))).isEqualTo(marker(2));
  }

  @Test
  void aConflictIsNotWrapped() {
    append(engine, event("a", "1", "seat:1"));
    AppendTransaction<?> transaction = get(
        engine.appendEvents(unless(tagged("seat:1"), marker(0)), null, List.of(event("a", "2", "seat:1"))));
    Throwable failure = get(transaction.commit(null).handle((result, error) -> error));
    assertThat(failure).isExactlyInstanceOf(AppendEventsTransactionRejectedException.class);
  }

  @Test
  void anEmptyAppendWritesNothing() {
    assertThat(append(engine)).isSameAs(ConsistencyMarker.ORIGIN);
    assertThat(log.raw().countDocuments()).isZero();
  }

  @Test
  void rolledBackEventsAreNeverWritten() {
    AppendTransaction<?> transaction = get(engine.appendEvents(AppendCondition.none(), null, List.of(event("a", "1"))));
    transaction.rollback(null);

    assertThatThrownBy(() -> get(transaction.commit(null))).isInstanceOf(IllegalStateException.class);
    assertThat(log.raw().countDocuments()).isZero();
  }

  @Test
  void aRollbackAfterTheCommitChangesNothing() {
    AppendTransaction<?> transaction = get(engine.appendEvents(AppendCondition.none(), null, List.of(event("a", "1"))));
    get(transaction.commit(null));
    transaction.rollback(null);

    assertThat(source(engine, EventCriteria.havingAnyTag()).payloads()).containsExactly("1");
    assertThat(append(engine, event("a", "2"))).isEqualTo(marker(2));
  }

  @Test
  void aTransactionCommitsOnce() {
    AppendTransaction<?> transaction = get(engine.appendEvents(AppendCondition.none(), null, List.of(event("a", "1"))));
    get(transaction.commit(null));

    assertThatThrownBy(() -> get(transaction.commit(null))).isInstanceOf(IllegalStateException.class);
    assertThat(log.raw().countDocuments()).isEqualTo(1);
  }

  @Test
  void anEventIsAppendedOnce() {
    TaggedEventMessage<?> event = event("a", "1");
    assertThatThrownBy(() -> append(engine, event, event)).isInstanceOf(AppendRefusedException.class);
    append(engine, event);

    assertThatThrownBy(() -> append(engine, event)).isInstanceOf(AppendRefusedException.class);
    assertThat(log.raw().countDocuments()).isEqualTo(1);
  }

  @Test
  void anEventAnotherProcessHasAppendedIsNotAppendedAgain() {
    append(engine, event("a", "0"));
    TaggedEventMessage<?> event = event("a", "1");
    append(log.otherProcess(), event);

    assertThatThrownBy(() -> append(engine, event)).isInstanceOf(AppendRefusedException.class);
    assertThat(log.raw().countDocuments()).isEqualTo(2);
  }

  @Test
  void aCommitIsBoundedInNumber() {
    assertThatThrownBy(() -> append(engine, many(4097))).isInstanceOf(AppendRefusedException.class)
        .hasMessageContaining("4097").hasMessageContaining("4096");
    assertThat(append(engine, many(4096))).isEqualTo(marker(4096));
    assertThat(source(engine, EventCriteria.havingAnyTag()).entries()).hasSize(4096);
  }

  @Test
  void aCommitIsBoundedInBytes() {
    assertThatThrownBy(() -> append(engine, event("a", "x".repeat(15_000_000))))
        .isInstanceOf(AppendRefusedException.class).hasMessageContaining("15000000");
    assertThatThrownBy(() -> append(engine, event("a", "1", "long:" + "x".repeat(8_000_000))))
        .isInstanceOf(AppendRefusedException.class);
    assertThat(log.raw().countDocuments()).isZero();
    assertThat(append(engine, event("a", "x".repeat(14_900_000)))).isEqualTo(marker(1));
  }

  @Test
  void aPayloadIsText() {
    var binary = new GenericTaggedEventMessage<>(
        new GenericEventMessage(new MessageType("a", "1"), new byte[]{(byte) 0xff, (byte) 0xfe}), java.util.Set.of());
    assertThatThrownBy(() -> append(engine, binary)).isInstanceOf(AppendRefusedException.class);
  }

  @Test
  void anEngineGoesOnWhereAnotherStopped() {
    append(engine, event("a", "1", "seat:1"), event("a", "2", "seat:2"));
    append(engine, event("a", "3", "seat:3"));
    engine.close();

    MongoEventStorageEngine reopened = log.engine();
    assertRejected(reopened, unless(tagged("seat:2"), marker(1)));
    assertThat(append(reopened, unless(tagged("seat:2"), marker(2)), event("a", "4"))).isEqualTo(marker(4));
    assertThat(source(reopened, EventCriteria.havingAnyTag()).payloads()).containsExactly("1", "2", "3", "4");
  }

  @Test
  void aClosedEngineSaysSo() {
    engine.close();
    assertThatThrownBy(() -> append(engine, event("a", "1"))).isInstanceOf(LogUnavailableException.class);
    assertThatThrownBy(() -> source(engine, tagged("seat:1"))).isInstanceOf(LogUnavailableException.class);
  }

  @Test
  void anObserverSeesCommitsLostRacesAndConflicts() {
    var seen = new ArrayList<String>();
    MongoEventStorageEngine observed = log.engine(log.database(), new LogObserver() {
      @Override
      public void appended(long nanos) {
        seen.add("appended" + (nanos > 0 ? "" : " in no time"));
      }

      @Override
      public void committed(int appends, int events) {
        seen.add("committed " + appends + " with " + events);
      }

      @Override
      public void lostRace() {
        seen.add("lost race");
      }

      @Override
      public void conflict() {
        seen.add("conflict");
      }
    });
    append(observed, event("a", "1", "seat:1"), event("a", "2"));
    append(log.otherProcess(), event("a", "3", "seat:1"));
    append(observed, event("a", "4"));
    assertRejected(observed, unless(tagged("seat:1"), marker(2)));

    assertThat(seen).containsExactly("committed 1 with 2", "appended", "lost race", "committed 1 with 1", "appended",
        "conflict");
  }

  /** Three commits, which push all before them out of a tiny tail. */
  private static void push(MongoEventStorageEngine engine) {
    IntStream.range(0, 3).forEach(i -> append(engine, event("other", "", "other:" + i)));
  }

  private void assertRejected(AppendCondition condition) {
    assertRejected(engine, condition);
  }

  private static void assertRejected(MongoEventStorageEngine engine, AppendCondition condition) {
    assertThatThrownBy(() -> get(appending(engine, condition, event("late", "", "late:1"))))
        .isInstanceOf(AppendEventsTransactionRejectedException.class);
    assertThat(source(engine, tagged("late:1")).entries()).isEmpty();
  }

  private static TaggedEventMessage<?>[] many(int count) {
    return IntStream.range(0, count).mapToObj(i -> event("a", "" + i)).toArray(TaggedEventMessage<?>[]::new);
  }

  private static ConsistencyMarker marker(long position) {
    return new GlobalIndexConsistencyMarker(position);
  }
}

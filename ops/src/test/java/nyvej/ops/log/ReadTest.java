package nyvej.ops.log;

import static nyvej.ops.log.TestLog.NOON;
import static nyvej.ops.log.TestLog.append;
import static nyvej.ops.log.TestLog.event;
import static nyvej.ops.log.TestLog.get;
import static nyvej.ops.log.TestLog.payload;
import static nyvej.ops.log.TestLog.source;
import static nyvej.ops.log.TestLog.tag;
import static nyvej.ops.log.TestLog.tagged;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventTypeRestrictableEventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Stage.class)
class ReadTest {
  private static final EventTypeRestrictableEventCriteria ANY = EventCriteria.havingAnyTag();

  private final TestLog log;
  private final MongoEventStorageEngine engine;

  ReadTest(Stage stage) {
    log = new TestLog(stage);
    engine = log.engine();
  }

  @AfterEach
  void close() throws Exception {
    log.close();
  }

  @Test
  void anEmptyLogHasARealZeroMarker() {
    assertThat(source(engine, tagged("seat:1")).marker()).isEqualTo(new GlobalIndexConsistencyMarker(0));
    assertThat(source(engine, ANY).marker()).isEqualTo(new GlobalIndexConsistencyMarker(0));
    assertThat(get(engine.firstToken(null))).isEqualTo(token(0));
    assertThat(get(engine.latestToken(null))).isEqualTo(token(0));
    assertThat(get(engine.tokenAt(NOON, null))).isEqualTo(token(0));
  }

  @Test
  void theMarkerIsTheHeadWhateverTheCriteria() {
    fill();
    for (EventCriteria criteria : List.of(tagged("seat:1"), tagged("seat:nobody"), ANY,
        ANY.andBeingOneOfTypes("nothing"))) {
      assertThat(source(engine, criteria).marker()).isEqualTo(new GlobalIndexConsistencyMarker(8));
    }
    assertThat(get(engine.latestToken(null))).isEqualTo(token(8));
  }

  @Test
  void whatWasAppendedComesBackWhole() {
    var at = Instant.parse("2026-03-01T10:15:30.123456789Z");
    var message = new GenericEventMessage("id-1", new MessageType("need.recorded", "7"), "påyload \"✓\"",
        Map.of("who", "x", "empty", ""), at);
    append(engine, new GenericTaggedEventMessage<>(message, Set.of(Tag.of("need", "1"), Tag.of("need", "2"))));
    append(engine, event("other", "", "other:1"));
    append(engine, event("other", "", "other:2"));

    Entry<EventMessage> entry = source(engine, tagged("need:2")).entries().getFirst();
    assertThat(entry.message().identifier()).isEqualTo("id-1");
    assertThat(entry.message().type()).isEqualTo(new MessageType("need.recorded", "7"));
    assertThat(entry.message().payload()).isInstanceOf(byte[].class);
    assertThat(payload(entry.message())).isEqualTo("påyload \"✓\"");
    assertThat(entry.message().metadata()).isEqualTo(Map.of("who", "x", "empty", ""));
    assertThat(entry.message().timestamp()).isEqualTo(at);
    assertThat(Tag.fromContext(entry)).contains(Set.of(tag("need:1"), tag("need:2")));
    assertThat(TrackingToken.fromContext(entry)).contains(token(1));
    assertThat(entry.getResource(ConsistencyMarker.RESOURCE_KEY)).isNull();
  }

  @Test
  void anEventWithoutPayloadComesBackWithout() {
    append(engine, new GenericTaggedEventMessage<>(new GenericEventMessage(new MessageType("a", "1"), null), Set.of()));
    assertThat(source(engine, ANY).entries().getFirst().message().payload()).isNull();
  }

  @Test
  void criteriaSelectExactly() {
    fill();
    assertThat(source(engine, tagged("seat:1")).payloads()).containsExactly("0", "2", "7");
    assertThat(source(engine, tagged("seat:1", "row:1")).payloads()).containsExactly("2");
    assertThat(source(engine, tagged("seat:1").andBeingOneOfTypes("b")).payloads()).containsExactly("7");
    assertThat(source(engine, EventCriteria.either(tagged("seat:2"), tagged("seat:1", "row:1"))).payloads())
        .containsExactly("1", "2", "3");
    assertThat(source(engine, EventCriteria.either(tagged("seat:2"), tagged("seat:1"))).payloads())
        .containsExactly("0", "1", "2", "3", "7");
    assertThat(source(engine, ANY.andBeingOneOfTypes("b")).payloads()).containsExactly("3", "7");
    assertThat(source(engine, EventCriteria.either(ANY.andBeingOneOfTypes("b"), tagged("seat:2"))).payloads())
        .containsExactly("1", "3", "7");
    assertThat(source(engine, ANY).payloads()).containsExactly("0", "1", "2", "3", "4", "5", "6", "7");
  }

  @Test
  void anyEventAmongAlternativesIsNotForgotten() {
    fill();
    assertThat(source(engine, EventCriteria.either(ANY, tagged("seat:1"))).payloads()).hasSize(8);
  }

  @Test
  void tagsThatLookAlikeInTheIndexAreToldApart() {
    var first = new GenericEventMessage(new MessageType("a", "1"), "first");
    var second = new GenericEventMessage(new MessageType("a", "1"), "second");
    append(engine, new GenericTaggedEventMessage<>(first, Set.of(Tag.of("a:b", "c"))),
        new GenericTaggedEventMessage<>(second, Set.of(Tag.of("a", "b:c"))));

    assertThat(source(engine, EventCriteria.havingTags(Tag.of("a", "b:c"))).payloads()).containsExactly("second");
  }

  @Test
  void aSourcingStartsInsideACommit() {
    fill();
    for (int start = 0; start <= 8; start++) {
      var from = new GlobalIndexConsistencyMarker(start).position();
      assertThat(source(engine, SourcingCondition.conditionFor(from, ANY)).entries()).as("any from %d", start)
          .hasSize(8 - start);
      assertThat(source(engine, SourcingCondition.conditionFor(from, tagged("seat:1"))).payloads())
          .as("tagged from %d", start)
          .isEqualTo(List.of("0", "2", "7").stream().filter(each -> Integer.parseInt(each) >= from(from)).toList());
    }
    var beyond = new GlobalIndexConsistencyMarker(99).position();
    assertThat(source(engine, SourcingCondition.conditionFor(beyond, ANY)).entries()).isEmpty();
  }

  private static long from(org.axonframework.eventsourcing.eventstore.Position position) {
    return org.axonframework.eventsourcing.eventstore.GlobalIndexPosition.toIndex(position);
  }

  @Test
  void aSourcingSeesWhatAnotherProcessHasJustCommitted() {
    MongoEventStorageEngine other = log.otherProcess();
    for (int i = 1; i <= 5; i++) {
      append(other, event("a", "" + i, "seat:1"));
      assertThat(source(engine, tagged("seat:1")).entries()).hasSize(i);
      assertThat(get(engine.latestToken(null))).isEqualTo(token(i));
    }
  }

  @Test
  void tokenAtIsThatOfTheFirstEventNotOlder() {
    append(engine, at("0", NOON), at("1", NOON.plusSeconds(10)));
    append(engine, at("2", NOON.plusSeconds(5)));
    append(engine, at("3", NOON.plusSeconds(20).plusNanos(1)), at("4", NOON.plusSeconds(30)));

    assertThat(get(engine.tokenAt(NOON.minusSeconds(1), null))).isEqualTo(token(0));
    assertThat(get(engine.tokenAt(NOON, null))).isEqualTo(token(0));
    assertThat(get(engine.tokenAt(NOON.plusNanos(1), null))).isEqualTo(token(1));
    assertThat(get(engine.tokenAt(NOON.plusSeconds(10), null))).isEqualTo(token(1));
    assertThat(get(engine.tokenAt(NOON.plusSeconds(10).plusNanos(1), null))).isEqualTo(token(3));
    assertThat(get(engine.tokenAt(NOON.plusSeconds(20).plusNanos(2), null))).isEqualTo(token(4));
    assertThat(get(engine.tokenAt(NOON.plusSeconds(31), null))).isEqualTo(token(5));
  }

  private static GenericTaggedEventMessage<?> at(String payload, Instant at) {
    return (GenericTaggedEventMessage<?>) event(payload, "a", payload, at);
  }

  /** Eight events in four commits, whose payloads are their positions. */
  private void fill() {
    append(engine, event("a", "0", "seat:1"), event("a", "1", "seat:2"), event("a", "2", "seat:1", "row:1"));
    append(engine, event("b", "3", "seat:2", "row:1"));
    append(engine, event("a", "4"), event("c", "5", "row:2"), event("c", "6", "row:1"));
    append(engine, event("b", "7", "seat:1"));
  }

  private static TrackingToken token(long position) {
    return new GlobalSequenceTrackingToken(position);
  }
}

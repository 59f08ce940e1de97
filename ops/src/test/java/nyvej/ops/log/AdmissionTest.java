package nyvej.ops.log;

import static nyvej.ops.log.TestLog.event;
import static nyvej.ops.log.TestLog.tagged;
import static nyvej.ops.log.TestLog.unless;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nyvej.ops.codec.JacksonEventConverter;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.junit.jupiter.api.Test;

/** Within one commit each append is decided as if those before it were commits of their own. */
class AdmissionTest {
  private static final int HEAD = 2;

  private final Tail tail = new Tail(10, 1_000_000);
  private final Admission admission;

  AdmissionTest() {
    tail.open(null);
    tail.accept(Commit.following(Head.EMPTY, new UUID(0, 1), draft(event("taken", "", "seat:0"))));
    tail.accept(Commit.following(tail.head(), new UUID(0, 2), draft(event("taken", "", "seat:1"))));
    admission = new Admission(tail.head(), tail.from(0).commits());
  }

  private static Draft draft(TaggedEventMessage<?>... events) {
    return Draft.of(List.of(events), new JacksonEventConverter().asEventConverter());
  }

  private static Append taking(String seat, long known) {
    return new Append(draft(event("taken", "", seat)), unless(tagged(seat), new GlobalIndexConsistencyMarker(known)));
  }

  private boolean admits(Append append) {
    return admission.holdsInLog(append) && admission.admit(append);
  }

  @Test
  void whatTheTailHoldsCountsFromTheMarkerOn() {
    assertThat(admits(taking("seat:1", 1))).isFalse();
    assertThat(admits(taking("seat:0", 1))).isTrue();
    assertThat(admits(taking("seat:1", HEAD))).isTrue();
  }

  @Test
  void whoWasLetInBeforeCounts() {
    assertThat(admits(taking("seat:7", HEAD))).isTrue();
    assertThat(admits(taking("seat:8", HEAD))).isTrue();
    assertThat(admits(taking("seat:7", HEAD))).isFalse();
    assertThat(admits(taking("seat:8", 0))).isFalse();
  }

  @Test
  void whoWasRefusedDoesNotCount() {
    assertThat(admits(taking("seat:1", 1))).isFalse();
    assertThat(admits(new Append(draft(event("freed", "")), unless(tagged("seat:1"), marker(HEAD))))).isTrue();
  }

  @Test
  void whoSetsNoConditionIsNeverInConflict() {
    assertThat(admits(taking("seat:7", HEAD))).isTrue();
    assertThat(admits(new Append(draft(event("taken", "", "seat:7")), AppendCondition.none()))).isTrue();
  }

  @Test
  void anEventIsLetInOnce() {
    TaggedEventMessage<?> same = event("taken", "", "seat:7");
    assertThat(admits(new Append(draft(same), AppendCondition.none()))).isTrue();
    assertThat(admits(new Append(draft(same), AppendCondition.none()))).isFalse();
    assertThat(admits(taking("seat:8", HEAD))).isTrue();
  }

  private static GlobalIndexConsistencyMarker marker(long position) {
    return new GlobalIndexConsistencyMarker(position);
  }
}

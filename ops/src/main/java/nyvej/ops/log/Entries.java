package nyvej.ops.log;

import java.util.List;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** Makes stream entries of events. */
final class Entries {
  private Entries() {}

  /** The matching events in the positions from (inclusive) to (exclusive). */
  static List<Entry<EventMessage>> of(List<Commit> commits, EventCriteria criteria, long from, long to) {
    return commits.stream().flatMap(commit -> commit.matching(criteria, from, to)).map(Entries::of).toList();
  }

  static Entry<EventMessage> of(Placed placed) {
    Context context = Tag.addToContext(Context.empty(), placed.event().tags());
    return new SimpleEntry<>(placed.event().toMessage(),
        TrackingToken.addToContext(context, new GlobalSequenceTrackingToken(placed.position() + 1)));
  }

  static Entry<EventMessage> terminal(Head head) {
    return new SimpleEntry<>(TerminalEventMessage.INSTANCE,
        ConsistencyMarker.addToContext(Context.empty(), head.marker()));
  }
}

package nyvej.ops.log;

import java.util.ArrayList;
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

/** Makes stream entries of commits. */
final class Entries {
  private Entries() {}

  /** The matching events in the positions from (inclusive) to (exclusive). */
  static List<Entry<EventMessage>> of(List<Commit> commits, EventCriteria criteria, long from, long to) {
    var entries = new ArrayList<Entry<EventMessage>>();
    for (Commit commit : commits) {
      for (int i = 0; i < commit.events().size(); i++) {
        long position = commit.first() + i;
        StoredEvent event = commit.events().get(i);
        if (position >= from && position < to && event.matches(criteria)) {
          entries.add(entry(event, position));
        }
      }
    }
    return entries;
  }

  private static Entry<EventMessage> entry(StoredEvent event, long position) {
    Context context = Tag.addToContext(Context.empty(), event.tags());
    return new SimpleEntry<>(event.toMessage(),
        TrackingToken.addToContext(context, new GlobalSequenceTrackingToken(position + 1)));
  }

  static Entry<EventMessage> terminal(Head head) {
    return new SimpleEntry<>(TerminalEventMessage.INSTANCE,
        ConsistencyMarker.addToContext(Context.empty(), head.marker()));
  }
}

package nyvej.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.Position;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/**
 * What a decision would be made from.
 *
 * @param marker what an append has to name that must not miss anything newer
 */
record Sourcing(List<EventMessage> events, ConsistencyMarker marker) {

  static final Position BEGINNING = Position.START;

  static Sourcing of(EventStorageEngine engine, EventCriteria criteria, Position start) {
    return engine.source(SourcingCondition.conditionFor(start, criteria), null)
        .reduce(new Sourcing(new ArrayList<>(), ConsistencyMarker.ORIGIN), (sofar, entry) -> {
          ConsistencyMarker marker = entry.getResource(ConsistencyMarker.RESOURCE_KEY);
          if (entry.message() instanceof TerminalEventMessage && marker != null) {
            return new Sourcing(sofar.events, marker);
          }
          sofar.events.add(entry.message());
          return sofar;
        }).join();
  }
}

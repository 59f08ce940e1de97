package nyvej.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import nyvej.ops.log.Growth;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * Our log with one tag that all writers decide by: each reads what came since it last did, and appends an event that names the
 * last one it knows; when another was faster it reads and tries again.
 */
final class HotLogSide implements Side {

  private static final String NONE = "none";

  private final String run = UUID.randomUUID().toString();
  private final FilledLog log;
  private final Growth growth;
  private final List<Tag> tags = Measured.tags("hot" + run, 0);
  private final EventCriteria criteria = EventCriteria.havingTags(tags.getFirst());
  private final ConsistencyMarker begin;
  private final Known[] known = new Known[MOST_CLIENTS];

  /** How far a writer has read, and the last event there. */
  private record Known(ConsistencyMarker marker, String last) {}

  /** @param arguments the URI with a database's name, and how many events the log has at least */
  HotLogSide(List<String> arguments) {
    log = FilledLog.open(arguments.get(0), Long.parseLong(arguments.get(1)));
    growth = new Growth(log.store().database());
    begin = new GlobalIndexConsistencyMarker(log.next());
    Arrays.fill(known, new Known(begin, NONE));
  }

  @Override
  public void work(int client) {
    while (true) {
      Sourcing newer = Sourcing.of(log.engine(), criteria, known[client].marker.position());
      String last = newer.events().isEmpty() ? known[client].last : newer.events().getLast().identifier();
      known[client] = new Known(newer.marker(), last);
      var condition = AppendCondition.withCriteria(criteria).withMarker(newer.marker());
      try {
        Appending.append(log.engine(), condition, Measured.event(tags, last + " " + Payloads.any().substring(37)));
        return;
      } catch (CompletionException e) {
        if (!(e.getCause() instanceof AppendEventsTransactionRejectedException)) {
          throw e;
        }
      }
    }
  }

  @Override
  public void check(long times) {
    List<EventMessage> all = Sourcing.of(log.engine(), criteria, begin.position()).events();
    String last = NONE;
    for (EventMessage event : all) {
      String payload = String.valueOf(event.payloadAs(String.class, FilledLog.CONVERTER));
      if (!payload.startsWith(last + " ")) {
        throw new IllegalStateException("decided by something else than what came before: " + payload);
      }
      last = event.identifier();
    }
    if (all.size() != times || growth.events() != times) {
      throw new IllegalStateException(times + " were acknowledged, " + all.size() + " have the tag, and "
          + growth.events() + " events are there");
    }
  }

  @Override
  public void close() {
    log.close();
  }
}

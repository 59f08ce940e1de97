package nyvej.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** Axon 5's own storage by JPA, one aggregate for each client: an event is appended if the number it follows is free. */
final class JpaSide implements Side {

  private final String run = UUID.randomUUID().toString();
  private final JpaStore store;
  private final long before;
  private final ConsistencyMarker[] known = new ConsistencyMarker[MOST_CLIENTS];

  /** @param arguments the URL, and how many events it has at least */
  JpaSide(List<String> arguments) {
    store = new JpaStore(arguments.get(0), Long.parseLong(arguments.get(1)));
    before = store.last();
    Arrays.fill(known, ConsistencyMarker.ORIGIN);
  }

  @Override
  public void work(int client) {
    Tag own = Tag.of("need", run + client);
    var condition = AppendCondition.withCriteria(EventCriteria.havingTags(own)).withMarker(known[client]);
    known[client] = Appending.append(store.engine(), condition, Measured.event(List.of(own), Payloads.any()));
  }

  @Override
  public void check(long times) {
    long found = store.sql().number("SELECT count(*) FROM AggregateEventEntry WHERE globalIndex > ?", before);
    if (found != times) {
      throw new IllegalStateException(times + " appends were acknowledged, and " + found + " are there");
    }
  }

  @Override
  public void close() {
    store.close();
  }
}

package nyvej.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nyvej.ops.log.Growth;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** Our log: an event with three tags is appended if none with the client's own tag came since the client's last. */
final class LogSide implements Side {

  private final String run = UUID.randomUUID().toString();
  private final FilledLog log;
  private final Growth growth;
  private final ConsistencyMarker[] known = new ConsistencyMarker[MOST_CLIENTS];

  /** @param arguments the URI with a database's name, and how many events the log has at least */
  LogSide(List<String> arguments) {
    log = FilledLog.open(arguments.get(0), Long.parseLong(arguments.get(1)));
    growth = new Growth(log.store().database());
    Arrays.fill(known, new GlobalIndexConsistencyMarker(log.next()));
  }

  @Override
  public void work(int client) {
    List<Tag> tags = Measured.tags(run + client, client);
    var condition = AppendCondition.withCriteria(EventCriteria.havingTags(tags.getFirst())).withMarker(known[client]);
    known[client] = Appending.append(log.engine(), condition, Measured.event(tags, Payloads.any()));
  }

  @Override
  public void check(long times) {
    if (growth.events() != times) {
      throw new IllegalStateException(times + " appends were acknowledged, and " + growth.events() + " are there");
    }
  }

  @Override
  public void close() {
    log.close();
  }
}

package nyvej.benchmarks;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** Our log: the ten events of one subject, anywhere in it, by one to three tags. */
final class SourceLogSide implements Side {

  /** So that the tail in memory is full, as it is in a process that has been running. */
  private static final int RECENT = 1100;

  private final FilledLog log;
  private final long events;
  private final int tags;

  /** @param arguments the URI with a database's name, how many events the log has at least, and by how many tags */
  SourceLogSide(List<String> arguments) {
    events = Long.parseLong(arguments.get(1));
    tags = Integer.parseInt(arguments.get(2));
    log = FilledLog.open(arguments.get(0), events);
    String run = UUID.randomUUID().toString();
    for (int i = 0; i < RECENT; i++) {
      Appending.append(log.engine(), AppendCondition.none(), Measured.event(Measured.tags(run, i), Payloads.any()));
    }
  }

  @Override
  public void work(int client) {
    long subject = ThreadLocalRandom.current().nextLong(events / Measured.OF_A_SUBJECT);
    EventCriteria criteria = EventCriteria.havingTags(Measured.first(tags, Measured.filled(subject), subject));
    int found = Sourcing.of(log.engine(), criteria, Sourcing.BEGINNING).events().size();
    if (found != Measured.OF_A_SUBJECT) {
      throw new IllegalStateException(found + " events of subject " + subject);
    }
  }

  @Override
  public void check(long times) {
    // Each time was checked on its own.
  }

  @Override
  public void close() {
    log.close();
  }
}

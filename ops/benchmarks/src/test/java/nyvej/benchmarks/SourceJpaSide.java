package nyvej.benchmarks;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** Axon 5's own storage by JPA: the ten events of one aggregate, which is all that it can find by. */
final class SourceJpaSide implements Side {

  private final JpaStore store;
  private final long events;

  /** @param arguments the URL, and how many events it has at least */
  SourceJpaSide(List<String> arguments) {
    events = Long.parseLong(arguments.get(1));
    store = new JpaStore(arguments.get(0), events);
  }

  @Override
  public void work(int client) {
    long subject = ThreadLocalRandom.current().nextLong(events / Measured.OF_A_SUBJECT);
    EventCriteria criteria = EventCriteria.havingTags(Measured.first(1, Measured.filled(subject), subject));
    int found = Sourcing.of(store.engine(), criteria, Sourcing.BEGINNING).events().size();
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
    store.close();
  }
}

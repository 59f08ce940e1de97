package nyvej.projection.mongo;

import com.mongodb.MongoTimeoutException;
import java.util.function.Predicate;
import nyvej.event.NyvejEvent;
import org.axonframework.messaging.eventhandling.EventMessage;

/** Fails at some events, as when the server is away. */
record Failing(EventReader reader, Predicate<EventMessage> fails) implements EventReader {
  @Override
  public NyvejEvent read(EventMessage event) {
    if (fails.test(event)) {
      throw new MongoTimeoutException("fails on purpose");
    }
    return reader.read(event);
  }
}

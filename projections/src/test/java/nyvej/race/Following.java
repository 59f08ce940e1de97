package nyvej.race;

import java.util.Optional;
import java.util.function.Consumer;
import nyvej.event.EventCatalog;
import nyvej.event.NyvejEvent;
import nyvej.ops.codec.JacksonEventConverter;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;

/** Somebody who hears of everything that happens, whichever instance did it, until the engine is closed. */
final class Following {
  private final EventConverter converter = new JacksonEventConverter().asEventConverter();
  private final MessageStream<EventMessage> stream;
  private final Consumer<NyvejEvent> hears;

  private Following(EventStorageEngine log, Consumer<NyvejEvent> hears) {
    stream = log.stream(StreamingCondition.startingFrom(new GlobalSequenceTrackingToken(0)), null);
    this.hears = hears;
  }

  static void follow(EventStorageEngine log, Consumer<NyvejEvent> hears) {
    var following = new Following(log, hears);
    following.stream.setCallback(following::hear);
  }

  private synchronized void hear() {
    for (Optional<MessageStream.Entry<EventMessage>> next = stream.next(); next.isPresent(); next = stream.next()) {
      hears.accept(EventCatalog.read(next.get().message(), converter));
    }
  }
}

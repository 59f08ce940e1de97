package nyvej.projection.mongo;

import static java.util.Objects.requireNonNull;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import java.time.InstantSource;
import java.util.Set;
import nyvej.event.UnknownEventException;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.DelegatingEventHandlingComponent;
import org.axonframework.messaging.eventhandling.EventHandlingComponent;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets aside what can't be shown, with all that follows about the same thing. Not what fails because the server is away, which
 * passes, nor an event of a kind that this version does not know, which must stop the view rather than be missing in it.
 */
final class ParkingHandler extends DelegatingEventHandlingComponent {
  private static final Logger LOG = LoggerFactory.getLogger(ParkingHandler.class);

  private final ResourceKey<Set<String>> parkedInBatch = ResourceKey.withLabel("parked");
  private final Generation generation;
  private final String tag;
  private final ParkedDocuments parked;
  private final InstantSource time;

  ParkingHandler(EventHandlingComponent handler, Generation generation, String tag, ParkedDocuments parked,
      InstantSource time) {
    super(handler);
    this.generation = generation;
    this.tag = tag;
    this.parked = parked;
    this.time = time;
  }

  @Override
  public MessageStream.Empty<Message> handle(EventMessage event, ProcessingContext context) {
    String id = PositionedEvents.tagOf(event, tag);
    if (id == null) {
      return super.handle(event, context);
    }
    // Asked once a batch: only this processor sets aside, and whether somebody ended it is asked for each event that it concerns.
    var known = context.computeResourceIfAbsent(parkedInBatch, () -> requireNonNull(parked.in(generation).block()));
    long position = PositionedEvents.positionOf(event);
    if (known.contains(id) && requireNonNull(parked.note(generation, id, position).block())) {
      return MessageStream.empty();
    }
    var shown = shown(event, context);
    var failure = shown.error().orElse(null);
    if (failure == null || failure instanceof UnknownEventException || passes(failure)) {
      return shown;
    }
    if (requireNonNull(parked.isDropped(generation.model(), position).block())) {
      return MessageStream.empty();
    }
    parked.park(generation, id, position, failure, time.instant()).block();
    known.add(id);
    LOG.error("The view {} sets something aside: {} at an event {}", generation.name(), failure.getClass().getName(),
        event.type());
    return MessageStream.empty();
  }

  private MessageStream.Empty<Message> shown(EventMessage event, ProcessingContext context) {
    try {
      return super.handle(event, context);
    } catch (RuntimeException failure) {
      return MessageStream.failed(failure);
    }
  }

  /** A write that was refused is about what was written; everything else is about the server or the way to it. */
  private static boolean passes(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof MongoException) {
        return !(cause instanceof MongoWriteException);
      }
    }
    return false;
  }
}

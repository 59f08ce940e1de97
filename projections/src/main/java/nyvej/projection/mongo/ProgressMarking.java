package nyvej.projection.mongo;

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
 * Tells the progress how far a generation has come: at once in this process, and once a batch for the others. Raises the alarm
 * when it stops at an event of a kind that this version does not know.
 */
final class ProgressMarking extends DelegatingEventHandlingComponent {
  private static final Logger LOG = LoggerFactory.getLogger(ProgressMarking.class);

  private final ResourceKey<Boolean> stores = ResourceKey.withLabel("stores its progress");
  private final Generation generation;
  private final MongoProgress progress;

  ProgressMarking(EventHandlingComponent handler, Generation generation, MongoProgress progress) {
    super(handler);
    this.generation = generation;
    this.progress = progress;
  }

  @Override
  public MessageStream.Empty<Message> handle(EventMessage event, ProcessingContext context) {
    if (context.putResourceIfAbsent(stores, true) == null) {
      // Before the token: what is behind a stored token does not come again, so that its progress would stay untold.
      context.runOnPostInvocation(_ -> progress.store(generation));
    }
    long next = PositionedEvents.positionOf(event) + 1;
    var shown = super.handle(event, context);
    if (shown.error().orElse(null) instanceof UnknownEventException) {
      LOG.error("The view {} stops at an event {}, which this version of Nyvej does not know: install a later one",
          generation.name(), event.type());
      progress.stoppedHere(generation, event.type());
    }
    return shown.onComplete(() -> progress.reachedHere(generation, next));
  }
}

package nyvej.projection.mongo;

import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.DelegatingEventHandlingComponent;
import org.axonframework.messaging.eventhandling.EventHandlingComponent;
import org.axonframework.messaging.eventhandling.EventMessage;

/**
 * Tells the progress how far a generation has come: at once in this process, and once a batch for the others.
 */
final class ProgressMarking extends DelegatingEventHandlingComponent {
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
      context.runOnPrepareCommit(_ -> progress.store(generation));
    }
    long next = PositionedEvents.positionOf(event) + 1;
    return super.handle(event, context).onComplete(() -> progress.reachedHere(generation, next));
  }
}

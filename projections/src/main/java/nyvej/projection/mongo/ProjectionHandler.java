package nyvej.projection.mongo;

import java.util.Set;
import java.util.stream.Collectors;
import nyvej.event.EventCatalog;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventHandler;
import org.axonframework.messaging.eventhandling.EventHandlerRegistry;
import org.axonframework.messaging.eventhandling.EventHandlingComponent;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;

/** Shows events, on the thread of the processor that delivers them. A failure is thrown, so that the event comes again. */
final class ProjectionHandler<V> implements EventHandlingComponent {
  private static final Set<QualifiedName> EVENTS = EventCatalog.all().stream()
      .map(type -> EventCatalog.typeOf(type).qualifiedName()).collect(Collectors.toUnmodifiableSet());

  private final Documents<V> documents;
  private final EventConverter converter;

  ProjectionHandler(Documents<V> documents, EventConverter converter) {
    this.documents = documents;
    this.converter = converter;
  }

  @Override
  public MessageStream.Empty<Message> handle(EventMessage message, ProcessingContext context) {
    String id = PositionedEvents.tagOf(message, documents.projection().tag());
    if (id != null) {
      documents.show(id, EventCatalog.read(message, converter), PositionedEvents.positionOf(message));
    }
    return MessageStream.empty();
  }

  @Override
  public Set<QualifiedName> supportedEvents() {
    return EVENTS;
  }

  /** Also an event of a name that is not known here: it must stop the view rather than be missing in it. */
  @Override
  public boolean supports(QualifiedName event) {
    return true;
  }

  /**
   * All events are one sequence, so that after one that fails nothing of its batch is handled, and no progress told behind it.
   * A text, whose hash is the same in every process.
   */
  @Override
  public Object sequenceIdentifierFor(EventMessage message, ProcessingContext context) {
    return documents.projection().model().key();
  }

  @Override
  public EventHandlerRegistry subscribe(QualifiedName name, EventHandler handler) {
    throw new UnsupportedOperationException("handles all events itself");
  }
}

package nyvej.projection.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nyvej.event.EventCatalog;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventHandler;
import org.axonframework.messaging.eventhandling.EventHandlerRegistry;
import org.axonframework.messaging.eventhandling.EventHandlingComponent;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.Segment;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;

/** Gathers what a processor hands over one by one, and has it shown at the end of each batch. */
final class Gathering implements EventHandlingComponent {
  private static final Set<QualifiedName> EVENTS = EventCatalog.all().stream()
      .map(type -> EventCatalog.typeOf(type).qualifiedName()).collect(Collectors.toUnmodifiableSet());

  private final ResourceKey<List<EventMessage>> gathered = ResourceKey.withLabel("gathered");
  private final Generation generation;
  private final TokenStore tokens;
  private final Portions portions;

  Gathering(Generation generation, TokenStore tokens, Portions portions) {
    this.generation = generation;
    this.tokens = tokens;
    this.portions = portions;
  }

  @Override
  public MessageStream.Empty<Message> handle(EventMessage event, ProcessingContext context) {
    var batch = context.getResource(gathered);
    if (batch == null) {
      batch = begin(context);
    }
    batch.add(event);
    return MessageStream.empty();
  }

  private List<EventMessage> begin(ProcessingContext context) {
    var batch = new ArrayList<EventMessage>();
    context.putResource(gathered, batch);
    // Before the token: what is behind a stored token does not come again.
    context.runOnPostInvocation(_ -> portions.show(batch, () -> extendClaim(context)));
    return batch;
  }

  /** Fails when another instance has it meanwhile; what that finds shown it passes over. */
  private void extendClaim(ProcessingContext context) {
    int segment = context.getResource(Segment.RESOURCE_KEY).getSegmentId();
    tokens.extendClaim(generation.name(), segment, context).join();
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

  /** All events are one sequence, so that they are gathered in their order. A text, whose hash is the same in every process. */
  @Override
  public Object sequenceIdentifierFor(EventMessage message, ProcessingContext context) {
    return generation.model().key();
  }

  @Override
  public EventHandlerRegistry subscribe(QualifiedName name, EventHandler handler) {
    throw new UnsupportedOperationException("handles all events itself");
  }
}

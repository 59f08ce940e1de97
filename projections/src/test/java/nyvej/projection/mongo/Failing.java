package nyvej.projection.mongo;

import com.mongodb.MongoTimeoutException;
import java.util.function.Predicate;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.DelegatingEventHandlingComponent;
import org.axonframework.messaging.eventhandling.EventHandlingComponent;
import org.axonframework.messaging.eventhandling.EventMessage;

/** Shows no event of some, as when the server is away. */
final class Failing extends DelegatingEventHandlingComponent {
  private final Predicate<EventMessage> fails;

  Failing(EventHandlingComponent handler, Predicate<EventMessage> fails) {
    super(handler);
    this.fails = fails;
  }

  @Override
  public MessageStream.Empty<Message> handle(EventMessage event, ProcessingContext context) {
    return fails.test(event)
        ? MessageStream.failed(new MongoTimeoutException("fails on purpose"))
        : super.handle(event, context);
  }
}

package nyvej.event;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;

/** Every event type by its stored name and version: the way back from the log to a record. */
public final class EventCatalog {
  private static final Map<MessageType, Class<? extends NyvejEvent>> TYPES = leaves(NyvejEvent.class)
      .collect(Collectors.toUnmodifiableMap(EventCatalog::typeOf, Function.identity()));

  private EventCatalog() {}

  /** Every event record, by name. */
  public static List<Class<? extends NyvejEvent>> all() {
    return TYPES.values().stream().sorted((a, b) -> a.getSimpleName().compareTo(b.getSimpleName())).toList();
  }

  /** The stored name and version of an event record. */
  public static MessageType typeOf(Class<? extends NyvejEvent> event) {
    var declared = Objects.requireNonNull(event.getAnnotation(Event.class), event::getName);
    return new MessageType(declared.namespace(), declared.name(), declared.version());
  }

  /**
   * The event record that a message carries.
   *
   * @throws UnknownEventException when name and version are not known here, as after a downgrade
   */
  public static NyvejEvent read(EventMessage message, EventConverter converter) {
    var type = TYPES.get(message.type());
    if (type == null) {
      throw new UnknownEventException(message.type());
    }
    return Objects.requireNonNull(converter.convertPayload(message, type));
  }

  @SuppressWarnings("unchecked") // the leaves of a sealed hierarchy are subtypes of its root
  private static Stream<Class<? extends NyvejEvent>> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventCatalog::leaves)
        : Stream.of((Class<? extends NyvejEvent>) type);
  }

  /** An event of a name or version that this version of Nyvej does not know. */
  public static final class UnknownEventException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    UnknownEventException(MessageType type) {
      super("unknown event " + type);
    }
  }
}

package nyvej.event;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;

/** Every event type by its stored name and version: the one way back from the log to a record. */
public final class EventCatalog {
  /** Nyvej's events, and how the versions that are no longer written become the next: one entry each, kept for good. */
  public static final EventVersions<NyvejEvent> VERSIONS = new EventVersions<>(NyvejEvent.class, Map.of(
      new MessageType("nyvej", "NeedRecorded", "1"), Upcasts::asLongAsUsual,
      new MessageType("nyvej", "NeedCorrected", "1"), Upcasts::asLongAsUsual));

  private EventCatalog() {}

  /** Every event record, by name. */
  public static List<Class<? extends NyvejEvent>> all() {
    return VERSIONS.today().stream().sorted(Comparator.comparing(Class::getSimpleName)).toList();
  }

  /** The name and version that an event record is stored with. */
  public static MessageType typeOf(Class<? extends NyvejEvent> event) {
    return EventVersions.typeOf(event);
  }

  /**
   * The event that a message carries, as it would be told today.
   *
   * @throws UnknownEventException when name or version are not known here, as after a downgrade
   */
  public static NyvejEvent read(EventMessage message, EventConverter converter) {
    return VERSIONS.read(message, converter);
  }
}

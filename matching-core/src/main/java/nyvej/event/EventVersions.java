package nyvej.event;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;

/**
 * Reads the events of a sealed family in every version that was ever written, as today's records. The log is left as it is.
 *
 * @param <E> root of the family
 */
public final class EventVersions<E> {
  private final Map<MessageType, Reading<E>> readings = new HashMap<>();

  /** How one version becomes today's record. */
  private record Reading<E>(Class<? extends E> today, List<Upcaster> chain) {}

  /**
   * A family of records that say their names and today's versions in {@link Event}.
   *
   * @param upcasters each by the version that it takes, one for each version before today's
   * @throws IllegalArgumentException if one is missing or too many, or two records have one name
   */
  public EventVersions(Class<E> root, Map<MessageType, Upcaster> upcasters) {
    List<Class<? extends E>> records = EventVersions.<E>leaves(root).toList();
    for (var today : records) {
      var type = typeOf(today);
      var chain = List.<Upcaster>of();
      add(type, new Reading<E>(today, chain));
      for (long version = Long.parseLong(type.version()) - 1; version > 0; version--) {
        var earlier = new MessageType(type.qualifiedName(), Long.toString(version));
        chain = Stream.concat(Stream.of(upcaster(upcasters, earlier)), chain.stream()).toList();
        add(earlier, new Reading<E>(today, chain));
      }
    }
    if (upcasters.size() != readings.size() - records.size()) {
      throw new IllegalArgumentException("an upcaster of no earlier version");
    }
  }

  private void add(MessageType type, Reading<E> reading) {
    if (readings.put(type, reading) != null) {
      throw new IllegalArgumentException("two records are " + type.name());
    }
  }

  private static Upcaster upcaster(Map<MessageType, Upcaster> upcasters, MessageType version) {
    var upcaster = upcasters.get(version);
    if (upcaster == null) {
      throw new IllegalArgumentException("no upcaster of " + version);
    }
    return upcaster;
  }

  /** The records that are written today. */
  public List<Class<? extends E>> today() {
    return readings.values().stream().<Class<? extends E>>map(Reading::today).distinct().toList();
  }

  /** Every name and version that can be read. */
  public Set<MessageType> all() {
    return Set.copyOf(readings.keySet());
  }

  /** The name and version that a record is stored with. */
  public static MessageType typeOf(Class<?> event) {
    var declared = requireNonNull(event.getAnnotation(Event.class), event::getName);
    return new MessageType(declared.namespace(), declared.name(), declared.version());
  }

  /**
   * The event that a message carries, as it would be told today.
   *
   * @throws UnknownEventException when name or version are not known here, as after a downgrade
   */
  public E read(EventMessage message, EventConverter converter) {
    var reading = readings.get(message.type());
    if (reading == null) {
      throw new UnknownEventException(message.type());
    }
    Object event = message.payload();
    for (var upcaster : reading.chain) {
      event = converter.convert(upcaster.next(requireNonNull(converter.convert(event, Map.class))), byte[].class);
    }
    return requireNonNull(converter.<E>convert(event, reading.today));
  }

  @SuppressWarnings("unchecked") // the leaves of a sealed hierarchy are subtypes of its root
  private static <E> Stream<Class<? extends E>> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventVersions::<E>leaves)
        : Stream.of((Class<? extends E>) type);
  }
}

package nyvej.approved;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nyvej.event.EventVersions;
import nyvej.event.Upcaster;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;

/** Events of a made-up post office that changed its mind; the way in which events of Nyvej would change. */
sealed interface LetterEvent {
  /** In version 1, {@code to} was a text and {@code express} a yes or no; until version 2, pages were counted. */
  @Event(namespace = "post", name = "LetterSent", version = "3")
  record LetterSent(UUID letter, Addressee to, Speed speed, int grams, Instant at) implements LetterEvent {}

  /** In version 1 nobody asked by whom. */
  @Event(namespace = "post", name = "LetterRead", version = "2")
  record LetterRead(UUID letter, @Nullable String by, Instant at) implements LetterEvent {}

  @Event(namespace = "post", name = "LetterLost", version = "1")
  record LetterLost(UUID letter, Instant at) implements LetterEvent {}

  record Addressee(String name, String country) {}

  enum Speed {
    ORDINARY, EXPRESS
  }

  EventVersions<LetterEvent> VERSIONS = new EventVersions<>(LetterEvent.class, Map.of(
      version("LetterSent", 1), LetterEvent::addressed,
      version("LetterSent", 2), LetterEvent::weighed,
      version("LetterRead", 1), (Upcaster) event -> event));

  static MessageType version(String name, int version) {
    return new MessageType("post", name, Integer.toString(version));
  }

  private static Map<String, Object> addressed(Map<String, Object> event) {
    var next = new LinkedHashMap<>(event);
    next.put("to", Map.of("name", requireNonNull(event.get("to")), "country", "DK"));
    next.put("speed", Boolean.TRUE.equals(next.remove("express")) ? Speed.EXPRESS.name() : Speed.ORDINARY.name());
    return next;
  }

  private static Map<String, Object> weighed(Map<String, Object> event) {
    var next = new LinkedHashMap<>(event);
    next.put("grams", 5 * (Integer) requireNonNull(next.remove("pages")));
    return next;
  }
}

package nyvej.ops.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/** One event as the log keeps it; the payload is the text its converter wrote. */
record StoredEvent(String id, String name, String version, Instant at, Set<Tag> tags,
    Map<String, String> metadata, @Nullable String payload) {

  StoredEvent {
    tags = Set.copyOf(tags);
    metadata = new HashMap<>(metadata);
  }

  boolean matches(EventCriteria criteria) {
    return criteria.matches(new QualifiedName(name), tags);
  }

  EventMessage toMessage() {
    byte[] bytes = payload == null ? null : payload.getBytes(UTF_8);
    return new GenericEventMessage(id, new MessageType(name, version), bytes, metadata, at);
  }
}

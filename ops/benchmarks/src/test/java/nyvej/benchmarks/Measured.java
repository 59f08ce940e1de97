package nyvej.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * The events that are measured: 300 bytes and three tags. Two tags are of its subject alone, the third it shares with a
 * 98th of all, like a municipality. A filled log holds ten events of every subject, far from each other.
 */
final class Measured {

  static final int OF_A_SUBJECT = 10;
  static final int AREAS = 98;
  static final MessageType TYPE = new MessageType("measured", "1");

  private Measured() {}

  static String filled(long subject) {
    return "f" + subject;
  }

  static List<Tag> tags(String subject, long area) {
    return List.of(Tag.of("need", subject), Tag.of("survivor", subject), Tag.of("area", "" + area % AREAS));
  }

  /** As tables keep them. */
  static String[] texts(List<Tag> tags) {
    return tags.stream().map(tag -> tag.key() + ":" + tag.value()).toArray(String[]::new);
  }

  static TaggedEventMessage<?> event(List<Tag> tags, String payload) {
    return new GenericTaggedEventMessage<>(new GenericEventMessage(TYPE, payload, Map.of()),
        tags.stream().collect(Collectors.toUnmodifiableSet()));
  }

  /** The one at a position of a log that is filled with so many. */
  static TaggedEventMessage<?> filling(long position, long events) {
    long subject = position % (events / OF_A_SUBJECT);
    return event(tags(filled(subject), subject), Payloads.any());
  }

  static Set<Tag> first(int count, String subject, long area) {
    return Set.copyOf(tags(subject, area).subList(0, count));
  }
}

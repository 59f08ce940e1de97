package nyvej.ops.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.jspecify.annotations.Nullable;

/**
 * Events that are ready to become a commit, or a part of one, as soon as there is a number for it.
 *
 * @param encoded the events as they are stored: a JSON array, never empty
 * @param bytes how much room they take in a document, tags included
 */
record Draft(List<StoredEvent> events, byte[] encoded, int bytes) {
  static final int MAX_EVENTS = 4096;
  /** Below the 16 MB of a document, with room for what stands beside the events. */
  static final int MAX_BYTES = 15_000_000;

  /** @throws AppendRefusedException if the events can't be one commit */
  static Draft of(List<TaggedEventMessage<?>> tagged, EventConverter converter) {
    return of(tagged.stream().map(event -> stored(event, converter)).toList());
  }

  /** @throws AppendRefusedException if the events can't be one commit */
  static Draft of(List<StoredEvent> events) {
    if (events.size() > MAX_EVENTS) {
      throw new AppendRefusedException(events.size() + " events in one commit, at most " + MAX_EVENTS + " fit");
    }
    refuseRepeatedIds(events);
    byte[] encoded = CommitCodec.encode(events);
    int tags = events.stream().flatMap(event -> event.tags().stream()).distinct()
        .mapToInt(tag -> CommitCodec.indexed(tag).length() * 3 + 16).sum();
    int bytes = encoded.length + tags;
    if (bytes > MAX_BYTES) {
      throw new AppendRefusedException(bytes + " bytes in one commit, at most " + MAX_BYTES + " fit");
    }
    return new Draft(events, encoded, bytes);
  }

  /** All of them in one, in their order. */
  static Draft joined(List<Draft> drafts) {
    if (drafts.size() == 1) {
      return drafts.getFirst();
    }
    var events = new ArrayList<StoredEvent>();
    int bytes = 0;
    var encoded = new ByteArrayOutputStream();
    for (Draft draft : drafts) {
      events.addAll(draft.events);
      bytes += draft.bytes;
      // Each is an array of its own, of which only what stands between its brackets is taken.
      encoded.write(encoded.size() == 0 ? '[' : ',');
      encoded.write(draft.encoded, 1, draft.encoded.length - 2);
    }
    encoded.write(']');
    return new Draft(List.copyOf(events), encoded.toByteArray(), bytes);
  }

  private static StoredEvent stored(TaggedEventMessage<?> tagged, EventConverter converter) {
    EventMessage event = tagged.event();
    return new StoredEvent(event.identifier(), event.type().name(), event.type().version(), event.timestamp(),
        tagged.tags(), event.metadata(), text(event.payloadAs(byte[].class, converter), event.type().name()));
  }

  private static @Nullable String text(byte @Nullable [] payload, String name) {
    if (payload == null) {
      return null;
    }
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(payload)).toString();
    } catch (CharacterCodingException notText) {
      throw new AppendRefusedException("the payload of " + name + " is not UTF-8 text");
    }
  }

  private static void refuseRepeatedIds(List<StoredEvent> events) {
    var ids = new HashSet<String>();
    for (StoredEvent event : events) {
      if (!ids.add(event.id())) {
        throw new AppendRefusedException("event " + event.id() + " twice in one commit");
      }
    }
  }
}

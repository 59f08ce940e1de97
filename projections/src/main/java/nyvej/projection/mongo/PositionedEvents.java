package nyvej.projection.mongo;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.HashMap;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamableEventSource;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Gives each event its position and its tags, as metadata: a processor's context knows only the position of its batch's last
 * event, and no tags.
 *
 * @param log whose tokens are the position of the next event to read
 */
record PositionedEvents(StreamableEventSource log) implements StreamableEventSource {
  private static final String POSITION = "position";
  private static final String TAG = "tag.";

  static long positionOf(EventMessage event) {
    return Long.parseLong(requireNonNull(event.metadata().get(POSITION), "an event without a position"));
  }

  /** The value of the event's tag with that key; null when it has none. */
  static @Nullable String tagOf(EventMessage event, String key) {
    return event.metadata().get(TAG + key);
  }

  static long positionOf(TrackingToken token) {
    return Math.max(0, token.position().orElse(0));
  }

  @Override
  public MessageStream<EventMessage> open(StreamingCondition condition, @Nullable ProcessingContext context) {
    return log.open(condition, context).map(entry -> {
      var added = new HashMap<String, String>();
      added.put(POSITION, Long.toString(positionOf(TrackingToken.fromContext(entry).orElseThrow()) - 1));
      Tag.fromContext(entry).orElseThrow().forEach(tag -> added.put(TAG + tag.key(), tag.value()));
      return entry.map(event -> event.andMetadata(added));
    });
  }

  @Override
  public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
    return log.firstToken(context);
  }

  @Override
  public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
    return log.latestToken(context);
  }

  @Override
  public CompletableFuture<TrackingToken> tokenAt(Instant at, @Nullable ProcessingContext context) {
    return log.tokenAt(at, context);
  }
}

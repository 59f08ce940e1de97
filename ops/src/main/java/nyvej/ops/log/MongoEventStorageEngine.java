package nyvej.ops.log;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EmptyAppendTransaction;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GlobalIndexPosition;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.WrappedToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event storage on any server that speaks MongoDB's protocol; see the package for the format and the guarantees.
 *
 * <p>
 * No method blocks its caller. Futures and finite streams fail with {@link LogUnavailableException} while the server is
 * away, and work again when it is back; endless streams wait. Conflicts fail with Axon's
 * {@code AppendEventsTransactionRejectedException}, events that can't be one commit with {@link AppendRefusedException}.
 */
public final class MongoEventStorageEngine implements EventStorageEngine, AutoCloseable {
  private final EventConverter converter;
  private final LogObserver observer;
  private final CommitLog log;
  private final Writer writer;
  private final Tailer tailer;
  private final Background background = new Background();

  /**
   * Asks the server nothing yet.
   *
   * @param database where the collection {@code commits} is or will be; its client stays the caller's to close
   * @param converter turns payloads into UTF-8 text, given as bytes
   */
  public MongoEventStorageEngine(MongoDatabase database, EventConverter converter, LogSettings settings,
      LogObserver observer) {
    this(database, converter, settings, observer, TimeAndChance.REAL);
  }

  MongoEventStorageEngine(MongoDatabase database, EventConverter converter, LogSettings settings, LogObserver observer,
      TimeAndChance time) {
    this.converter = converter;
    this.observer = observer;
    log = new CommitLog(new Commits(database), new Tail(settings.tailCommits(), settings.tailBytes()));
    writer = new Writer(log, observer, settings.turnTimeout(), time);
    tailer = new Tailer(log, settings.pollInterval(), time);
  }

  @Override
  public CompletableFuture<AppendTransaction<?>> appendEvents(AppendCondition condition,
      @Nullable ProcessingContext context, List<TaggedEventMessage<?>> events) {
    if (events.isEmpty()) {
      return CompletableFuture.completedFuture(EmptyAppendTransaction.INSTANCE);
    }
    try {
      Draft draft = Draft.of(events, converter);
      return CompletableFuture
          .completedFuture(new MongoAppendTransaction(draft, condition, writer, observer, background));
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  @Override
  public MessageStream<EventMessage> source(SourcingCondition condition, @Nullable ProcessingContext context) {
    long from = Math.max(0, GlobalIndexPosition.toIndex(condition.start()));
    return opened(new SourceReading(log, condition.criteria(), from));
  }

  @Override
  public MessageStream<EventMessage> stream(StreamingCondition condition, @Nullable ProcessingContext context) {
    return opened(new LiveReading(log, condition.criteria(), positionOf(condition.position())));
  }

  private EventStream opened(Reading reading) {
    var stream = new EventStream(reading, background, tailer::remove);
    tailer.add(stream);
    stream.wake();
    return stream;
  }

  private static long positionOf(@Nullable TrackingToken token) {
    TrackingToken start = WrappedToken.unwrapLowerBound(token);
    if (start == null) {
      return 0;
    }
    long position = start.position()
        .orElseThrow(() -> new IllegalArgumentException("a token without a position: " + token));
    return Math.max(0, position);
  }

  @Override
  public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
    return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(0));
  }

  @Override
  public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
    return background.call(() -> new GlobalSequenceTrackingToken(log.head().next()));
  }

  /**
   * The token of the first event that is not older; {@link #latestToken} when all are. Events are read through from the
   * oldest on, since their times need not be in order.
   */
  @Override
  public CompletableFuture<TrackingToken> tokenAt(Instant at, @Nullable ProcessingContext context) {
    return background.call(() -> {
      Head head = log.head();
      Long position = log.commits().firstSince(at);
      return new GlobalSequenceTrackingToken(position == null ? head.next() : position);
    });
  }

  @Override
  public void describeTo(ComponentDescriptor descriptor) {
    descriptor.describeProperty("converter", converter);
    descriptor.describeProperty("observer", observer);
  }

  /** Ends all streams and the engine's threads. Appends that are under way may or may not happen. */
  @Override
  public void close() {
    tailer.close();
    background.close();
  }
}

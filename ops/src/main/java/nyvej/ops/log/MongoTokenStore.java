package nyvej.ops.log;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.Segment;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.jspecify.annotations.Nullable;

/**
 * Where processors have got to, one document per processor and segment in the collection {@code tokens}. A segment is
 * claimed by one owner at a time, until it releases it or has not been heard of for the claim timeout; so several
 * instances share the work, and take over from one that died.
 *
 * <p>
 * Where the server's findAndModify is not atomic (FerretDB 1) several that claim at the same moment may all believe
 * they did; one keeps it, and the others fail when they next store or extend.
 *
 * <p>
 * Within a unit of work a token is stored only after everything else was committed, so an event may be handled twice,
 * but never not at all. Segments are neither split nor merged: Axon does that in several steps, and whatever interrupts them
 * would leave events that two segments handle, or none. Futures fail with {@link LogUnavailableException} while the server is away.
 */
public final class MongoTokenStore implements TokenStore, AutoCloseable {
  private final Tokens tokens;
  private final Background background = new Background();

  /**
   * Asks the server nothing yet.
   *
   * @param owner names this process; no two that run at the same time may have the same
   * @param claimTimeout how long a claim holds that isn't extended; longer than the clocks of the owners differ
   */
  public MongoTokenStore(MongoDatabase database, String owner, Duration claimTimeout, InstantSource clock) {
    tokens = new Tokens(database, owner, claimTimeout, clock);
  }

  @Override
  public CompletableFuture<List<Segment>> initializeTokenSegments(String processor, int segmentCount,
      @Nullable TrackingToken initialToken, @Nullable ProcessingContext context) {
    return answered(() -> tokens.initialize(processor, segmentCount, initialToken));
  }

  @Override
  public CompletableFuture<Void> initializeSegment(@Nullable TrackingToken token, String processor, Segment segment,
      @Nullable ProcessingContext context) {
    return refused();
  }

  /** Makes sure of the claim at once, so that the unit of work fails if another has it, and stores after its commit. */
  @Override
  public CompletableFuture<Void> storeToken(@Nullable TrackingToken token, String processor, int segmentId,
      @Nullable ProcessingContext context) {
    if (context == null || !context.isStarted()) {
      return done(() -> tokens.store(processor, segmentId, token));
    }
    context.onAfterCommit(committed -> done(() -> tokens.store(processor, segmentId, token)));
    return extendClaim(processor, segmentId, context);
  }

  @Override
  public CompletableFuture<TrackingToken> fetchToken(String processor, int segmentId,
      @Nullable ProcessingContext context) {
    return answered(() -> tokens.claim(processor, segmentId));
  }

  @Override
  public CompletableFuture<Void> extendClaim(String processor, int segmentId, @Nullable ProcessingContext context) {
    return done(() -> tokens.extend(processor, segmentId));
  }

  @Override
  public CompletableFuture<Void> releaseClaim(String processor, int segmentId, @Nullable ProcessingContext context) {
    return done(() -> tokens.release(processor, segmentId));
  }

  @Override
  public CompletableFuture<Void> deleteToken(String processor, int segmentId, @Nullable ProcessingContext context) {
    return refused();
  }

  @Override
  public CompletableFuture<Segment> fetchSegment(String processor, int segmentId,
      @Nullable ProcessingContext context) {
    return answered(() -> tokens.segment(processor, segmentId));
  }

  @Override
  public CompletableFuture<List<Segment>> fetchSegments(String processor, @Nullable ProcessingContext context) {
    return answered(() -> tokens.segments(processor));
  }

  @Override
  public CompletableFuture<List<Segment>> fetchAvailableSegments(String processor,
      @Nullable ProcessingContext context) {
    return answered(() -> tokens.available(processor));
  }

  @Override
  public CompletableFuture<String> retrieveStorageIdentifier(@Nullable ProcessingContext context) {
    return answered(tokens::storageIdentifier);
  }

  private static CompletableFuture<Void> refused() {
    return CompletableFuture.failedFuture(new UnsupportedOperationException("segments are neither split nor merged"));
  }

  private CompletableFuture<Void> done(Runnable operation) {
    return answered(() -> {
      operation.run();
      return null;
    });
  }

  @SuppressWarnings("NullAway") // Axon's futures may hold null, though their types don't say so.
  private <T> CompletableFuture<T> answered(Supplier<@Nullable T> operation) {
    return background.call(() -> {
      try {
        return operation.get();
      } catch (MongoException e) {
        throw new LogUnavailableException("the tokens' server did not answer", e);
      }
    });
  }

  @Override
  public void close() {
    background.close();
  }
}

package nyvej.projection.mongo;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import nyvej.projection.ReadModel;
import nyvej.projection.Replay;
import org.axonframework.messaging.core.unitofwork.UnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.processing.streaming.StreamingEventProcessor;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventstreaming.TrackingTokenSource;

/** Rebuilds a view while it holds the claim on its token, so that no other instance feeds the view meanwhile. */
record ClaimedReplay(Map<ReadModel, Documents<?>> documents, ParkedDocuments parked, MongoProgress progress,
    TokenStore tokens,
    UnitOfWorkFactory work, TrackingTokenSource log,
    Function<ReadModel, StreamingEventProcessor> processors) implements Replay {
  private static final int ONLY_SEGMENT = 0;

  @Override
  public CompletableFuture<Void> again(ReadModel model) {
    var processor = processors.apply(model);
    return processor.shutdown().thenCompose(_ -> forget(model))
        .handle((_, failure) -> processor.start().thenCompose(_ -> failure == null
            ? CompletableFuture.<Void>completedFuture(null)
            : CompletableFuture.<Void>failedFuture(failure)))
        .thenCompose(Function.identity());
  }

  /** The token first: if this is interrupted, the events come again, and those that are shown still change nothing. */
  private CompletableFuture<Void> forget(ReadModel model) {
    return work.create().executeWithResult(context -> tokens.fetchToken(model.key(), ONLY_SEGMENT, context)
        .thenCompose(_ -> log.firstToken(context))
        .thenCompose(first -> tokens.storeToken(first, model.key(), ONLY_SEGMENT, context)))
        .thenRun(() -> {
          progress.begin(model);
          requireNonNull(documents.get(model)).drop().then(parked.endAll(model)).block();
        })
        .thenCompose(_ -> work.create()
            .executeWithResult(context -> tokens.releaseClaim(model.key(), ONLY_SEGMENT, context)));
  }
}

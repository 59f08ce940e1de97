package nyvej.projection.mongo;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import nyvej.projection.ReadModel;
import nyvej.projection.Replay;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;

/** Lets the service rebuild a view when it next feeds it, from a process that feeds none. */
record UnfedReplay(Map<ReadModel, Documents<?>> documents, ParkedDocuments parked, Tracks tracks, TokenStore tokens,
    EventStorageEngine log) implements Replay {
  private static final int ONLY_SEGMENT = 0;

  /** The token first, as {@link ClaimedReplay} does. */
  @Override
  public CompletableFuture<Void> again(ReadModel model) {
    return tokens.fetchToken(model.key(), ONLY_SEGMENT, null).thenCompose(_ -> log.firstToken(null))
        .thenCompose(first -> tokens.storeToken(first, model.key(), ONLY_SEGMENT, null))
        .thenRun(() -> {
          tracks.beginNext(model);
          requireNonNull(documents.get(model)).drop().then(parked.endAll(model)).block();
        })
        .thenCompose(_ -> tokens.releaseClaim(model.key(), ONLY_SEGMENT, null));
  }
}

package nyvej.benchmarks;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;

/** One event through all of Axon 5's steps. */
final class Appending {

  private Appending() {}

  static ConsistencyMarker append(EventStorageEngine engine, AppendCondition condition, TaggedEventMessage<?> event) {
    return engine.appendEvents(condition, null, List.of(event)).thenCompose(Appending::finish).join();
  }

  private static <R> CompletableFuture<ConsistencyMarker> finish(AppendTransaction<R> transaction) {
    return transaction.commit(null).thenCompose(result -> transaction.afterCommit(result, null));
  }
}

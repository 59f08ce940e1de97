package nyvej.ops.log;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/** Nothing is written before {@link #commit}, so there is nothing to undo before, and no way to afterwards. */
final class MongoAppendTransaction implements AppendTransaction<ConsistencyMarker> {
  private final Draft draft;
  private final AppendCondition condition;
  private final Writer writer;
  private final LogObserver observer;
  private final Background background;
  private final AtomicBoolean finished = new AtomicBoolean();

  MongoAppendTransaction(Draft draft, AppendCondition condition, Writer writer, LogObserver observer,
      Background background) {
    this.draft = draft;
    this.condition = condition;
    this.writer = writer;
    this.observer = observer;
    this.background = background;
  }

  @Override
  public CompletableFuture<ConsistencyMarker> commit(@Nullable ProcessingContext context) {
    if (finished.getAndSet(true)) {
      return CompletableFuture.failedFuture(new IllegalStateException("already committed or rolled back"));
    }
    long begun = System.nanoTime();
    Supplier<ConsistencyMarker> append = () -> {
      long next = writer.append(draft, condition);
      observer.appended(System.nanoTime() - begun);
      return new GlobalIndexConsistencyMarker(next);
    };
    return background.call(append);
  }

  @Override
  public void rollback(@Nullable ProcessingContext context) {
    finished.set(true);
  }

  @Override
  public CompletableFuture<ConsistencyMarker> afterCommit(ConsistencyMarker marker,
      @Nullable ProcessingContext context) {
    return CompletableFuture.completedFuture(marker);
  }
}

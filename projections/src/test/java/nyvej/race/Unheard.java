package nyvej.race;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import nyvej.event.EventTags;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/** An engine of which one append in ten is not heard of, done or not, if it is by a command with a key. */
final class Unheard extends Between {
  /** Nobody knows whether it was done. */
  static final class UnheardException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  Unheard(EventStorageEngine engine) {
    super(engine);
  }

  @Override
  public CompletableFuture<AppendTransaction<?>> appendEvents(AppendCondition condition,
      @Nullable ProcessingContext context, List<TaggedEventMessage<?>> events) {
    var appending = super.appendEvents(condition, context, events);
    var hasKey = events.stream().anyMatch(each -> each.event().metadata().containsKey(EventTags.COMMAND));
    return hasKey ? appending.thenApply(Losing::new) : appending;
  }

  private record Losing<R>(AppendTransaction<R> transaction) implements AppendTransaction<R> {
    @Override
    public CompletableFuture<R> commit(@Nullable ProcessingContext context) {
      return switch (ThreadLocalRandom.current().nextInt(20)) {
        case 0 -> lost();
        case 1 -> transaction.commit(context).thenCompose(_ -> lost());
        default -> transaction.commit(context);
      };
    }

    private static <T> CompletableFuture<T> lost() {
      return CompletableFuture.failedFuture(new UnheardException());
    }

    @Override
    public void rollback(@Nullable ProcessingContext context) {
      transaction.rollback(context);
    }

    @Override
    public CompletableFuture<ConsistencyMarker> afterCommit(R result,
        @Nullable ProcessingContext context) {
      return transaction.afterCommit(result, context);
    }
  }
}

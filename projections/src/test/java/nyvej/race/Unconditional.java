package nyvej.race;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/** An engine that appends whatever was decided, though something else came first. */
final class Unconditional extends Between {
  Unconditional(EventStorageEngine engine) {
    super(engine);
  }

  @Override
  public CompletableFuture<AppendTransaction<?>> appendEvents(AppendCondition condition,
      @Nullable ProcessingContext context, List<TaggedEventMessage<?>> events) {
    return super.appendEvents(AppendCondition.none(), context, events);
  }
}

package nyvej.projection.mongo;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.messaging.eventhandling.EventHandlingComponent;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessorConfiguration;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamableEventSource;

/** A processor that runs and feeds a generation, while no other instance does. */
record Feed(PooledStreamingEventProcessor processor, ScheduledExecutorService coordinator,
    ScheduledExecutorService worker) {
  /** How often a view is looked for that nobody feeds any more, as after an instance died. */
  private static final Duration LOOK = Duration.ofSeconds(1);

  /** One segment and thread, since a view sees all events in their order; all events, also of names that are not known here. */
  static Feed start(String name, EventHandlingComponent shows, StreamableEventSource log,
      PooledStreamingEventProcessorConfiguration base) {
    var coordinator = new CoordinatorThread(name);
    var worker = Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory("show-" + name));
    var configuration = base.eventSource(new PositionedEvents(log)).initialSegmentCount(1).batchSize(Portions.MOST)
        .tokenClaimInterval(LOOK.toMillis())
        .initialToken(source -> source.firstToken(null)).eventCriteria(_ -> EventCriteria.havingAnyTag())
        .coordinatorExecutor(coordinator).workerExecutor(worker);
    var processor = new PooledStreamingEventProcessor(name, List.of(shows), configuration);
    processor.start();
    return new Feed(processor, coordinator, worker);
  }

  CompletableFuture<Void> stop() {
    return processor.shutdown().whenComplete((_, _) -> {
      coordinator.shutdown();
      worker.shutdown();
    });
  }
}

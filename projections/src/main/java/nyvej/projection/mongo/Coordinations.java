package nyvej.projection.mongo;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets only a processor's latest coordination run. After a failure Axon 5.0.1 begins another, but what the former one had scheduled still
 * runs; then the one may hold the claim and the other wait for it, and the view stands still for good (mended in 5.0.2).
 */
final class Coordinations {
  private final AtomicInteger begun = new AtomicInteger();

  /** A task of the coordinator, which does nothing if another coordination has begun when its time comes. */
  Runnable whileLatest(Runnable task) {
    int mine = begins(task) ? begun.incrementAndGet() : begun.get();
    return () -> {
      if (begun.get() == mine) {
        task.run();
      }
    };
  }

  /** Its first run is scheduled as it is, all later ones as lambdas. */
  private static boolean begins(Runnable task) {
    return task.getClass().getSimpleName().equals("CoordinationTask");
  }
}

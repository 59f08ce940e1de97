package nyvej.projection.mongo;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for something that other threads do. */
final class Await {
  private Await() {}

  static void until(BooleanSupplier condition) {
    long deadline = System.nanoTime() + World.PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("waited in vain");
      }
      try {
        Thread.sleep(Duration.ofMillis(20));
      } catch (InterruptedException stop) {
        throw new AssertionError(stop);
      }
    }
  }
}

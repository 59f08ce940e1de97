package nyvej.projection.mongo;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for something that other threads do. */
public final class Await {
  private Await() {}

  public static void until(BooleanSupplier condition) {
    until(condition, World.PATIENCE);
  }

  public static void until(BooleanSupplier condition, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
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

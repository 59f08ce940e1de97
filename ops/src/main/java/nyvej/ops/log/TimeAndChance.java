package nyvej.ops.log;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * With the server and the order in which threads run, all that makes one run of the engine differ from the next. A
 * simulation brings its own.
 */
interface TimeAndChance {
  TimeAndChance REAL = new TimeAndChance() {
    @Override
    public boolean await(Semaphore permit, Duration patience) throws InterruptedException {
      return permit.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public UUID id() {
      return UUID.randomUUID();
    }
  };

  /** Takes a permit; false if none came in time. */
  boolean await(Semaphore permit, Duration patience) throws InterruptedException;

  default void sleep(Duration duration) throws InterruptedException {
    await(new Semaphore(0), duration);
  }

  UUID id();
}

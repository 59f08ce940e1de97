package nyvej.ops.sim;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs virtual threads one at a time on the thread that calls {@link #run}. Those that they start in turn are run too, since a
 * virtual thread inherits who runs it. Which of those that can go on does so is up to the seed, and so is when time passes; it
 * always does when nobody can go on.
 *
 * <p>
 * Needs {@code --add-opens java.base/java.lang=ALL-UNNAMED}: the JDK has this for its own tests.
 */
public final class Simulation {
  private static final Instant BEGINNING = Instant.parse("2026-03-01T12:00:00Z");

  private final Random random;
  private final Trace trace;
  private final List<Runnable> ready = new ArrayList<>();
  private final PriorityQueue<Alarm> alarms = new PriorityQueue<>(
      Comparator.comparing(Alarm::at).thenComparingLong(Alarm::order));
  private final Thread carrier = Thread.currentThread();
  private final ExecutorService threads;
  private int haste;
  private Instant now = BEGINNING;
  private long steps;
  private long alarmsSet;
  private @Nullable Throwable failure;
  private volatile boolean disturbed;

  /**
   * Something that happens at a time.
   *
   * @param order of those at the same time
   */
  public record Alarm(Instant at, long order, Runnable action) {}

  public Simulation(long seed, Trace trace) {
    random = new Random(seed);
    this.trace = trace;
    threads = Executors.newThreadPerTaskExecutor(virtualThreads(this::goOn));
    haste = 4 << random.nextInt(6);
  }

  private static ThreadFactory virtualThreads(Executor scheduler) {
    try {
      var builder = Class.forName("java.lang.ThreadBuilders$VirtualThreadBuilder")
          .getDeclaredConstructor(Executor.class);
      builder.setAccessible(true);
      return ((Thread.Builder.OfVirtual) builder.newInstance(scheduler)).factory();
    } catch (ReflectiveOperationException changed) {
      throw new LinkageError("this JDK has no such builder of virtual threads", changed);
    }
  }

  /** From now on time passes only when nobody can go on, so that all is done that can be in its time. */
  public void calmDown() {
    haste = Integer.MAX_VALUE;
  }

  /** What is not decided by the code under test is decided by this. */
  public Random random() {
    return random;
  }

  public boolean oneIn(int chances) {
    return random.nextInt(chances) == 0;
  }

  public UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  public Instant now() {
    return now;
  }

  public long steps() {
    return steps;
  }

  /** Notes what happens; two runs are the same when they note the same. */
  public void note(String what) {
    trace.note(now, what);
  }

  /** Starts a thread of the simulation. What it throws fails the run, unless its process has died. */
  public void start(String name, Runnable actor) {
    threads.execute(() -> {
      try {
        actor.run();
      } catch (ProcessDiedException died) {
        note(name + " died");
      } catch (Throwable e) {
        failure = failure == null ? e : failure;
      }
    });
  }

  private void goOn(Runnable continuation) {
    var current = Thread.currentThread();
    if (current != carrier && !current.isVirtual()) {
      disturbed = true;
    }
    synchronized (ready) {
      ready.add(continuation);
    }
  }

  /** Others may go first. */
  @SuppressWarnings("ThreadPriorityCheck") // Whom this yields to is no matter of luck here.
  public void pass() {
    Thread.yield();
  }

  public void sleep(Duration duration) {
    var over = new Semaphore(0);
    later(duration, over::release);
    over.acquireUninterruptibly();
  }

  /** The value, or the failure itself, whenever it is there. */
  public static <T> T join(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException failure ? failure : e;
    }
  }

  /** Does something when its time has come; it must not block. */
  public Alarm later(Duration duration, Runnable action) {
    var alarm = new Alarm(now.plus(duration), alarmsSet++, action);
    alarms.add(alarm);
    return alarm;
  }

  public boolean cancel(Alarm alarm) {
    return alarms.remove(alarm);
  }

  /** Takes a permit; false if none came in time. */
  public boolean await(Semaphore permit, Duration patience) throws InterruptedException {
    if (permit.tryAcquire()) {
      return true;
    }
    // Rings by a permit of its own, which whoever waits takes and tells apart by the alarm being gone.
    var alarm = later(patience, permit::release);
    try {
      permit.acquire();
    } catch (InterruptedException e) {
      if (!cancel(alarm)) {
        permit.tryAcquire();
      }
      throw e;
    }
    return cancel(alarm) || permit.tryAcquire();
  }

  /**
   * Goes on until something is true.
   *
   * @return false if it isn't after so many steps, or if nothing can happen any more
   */
  public boolean run(BooleanSupplier until, long atMost) {
    for (long end = steps + atMost; !until.getAsBoolean(); steps++) {
      if (steps >= end || !step()) {
        return false;
      }
      if (failure != null) {
        throw new AssertionError("a thread failed", failure);
      }
      if (disturbed) {
        throw new AssertionError("something outside the simulation woke one of its threads");
      }
    }
    return true;
  }

  /** Goes on until something is true; an {@link AssertionError} if that takes more steps, or nothing can happen any more. */
  public void reach(String what, BooleanSupplier until, long atMost) {
    if (!run(until, atMost)) {
      throw new AssertionError("it isn't so that " + what);
    }
  }

  private boolean step() {
    if (!ready.isEmpty() && (alarms.isEmpty() || !oneIn(haste))) {
      next().run();
      return true;
    }
    var alarm = alarms.poll();
    if (alarm == null) {
      return false;
    }
    now = alarm.at().isAfter(now) ? alarm.at() : now;
    alarm.action().run();
    return true;
  }

  private Runnable next() {
    synchronized (ready) {
      int chosen = random.nextInt(ready.size());
      Runnable next = ready.get(chosen);
      ready.set(chosen, ready.getLast());
      ready.removeLast();
      return next;
    }
  }
}

package nyvej.ops.log;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nyvej.ops.log.SeatTaker.Taken;

/** Eight that decide about few seats, and go on whenever the log can't be reached, until they are stopped. */
final class Deciders implements AutoCloseable {
  private static final int COUNT = 8;
  private static final int SEATS = 16;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Future<?>> deciding = new ArrayList<>();
  private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
  private volatile boolean stopped;

  /** By the clock that only tells differences. */
  private record Acknowledged(Taken taken, long begun, long heard) {}

  Deciders(MongoEventStorageEngine engine, long seed) {
    for (int i = 0; i < COUNT; i++) {
      var taker = new SeatTaker(engine, new Random(seed + i), 0, SEATS);
      deciding.add(threads.submit(() -> decide(taker)));
    }
  }

  private Void decide(SeatTaker taker) throws InterruptedException {
    while (!stopped) {
      long begun = System.nanoTime();
      try {
        Taken taken = taker.takeOne();
        if (taken != null) {
          acknowledged.add(new Acknowledged(taken, begun, System.nanoTime()));
        }
      } catch (LogUnavailableException away) {
        // Whoever is told that it did not work waits a moment before the next try.
        Thread.sleep(5);
      }
    }
    return null;
  }

  int acknowledged() {
    return acknowledged.size();
  }

  /** Waits for a decision that was begun after an instant, and tells when the first was acknowledged. */
  long awaitOneAfter(long instant) {
    return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(10)).until(
        () -> acknowledged.stream().filter(each -> each.begun() > instant).mapToLong(Acknowledged::heard).min(),
        OptionalLong::isPresent).orElseThrow();
  }

  /** Stops them; fails with what they failed with. */
  List<Taken> stop() throws Exception {
    stopped = true;
    for (Future<?> each : deciding) {
      each.get();
    }
    return acknowledged.stream().map(Acknowledged::taken).toList();
  }

  @Override
  public void close() {
    stopped = true;
    threads.close();
  }
}

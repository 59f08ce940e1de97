package nyvej.race;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Sixteen threads that start together. */
final class Racers {
  static final int COUNT = 16;

  private Racers() {}

  /** What each of them came back with. */
  static <T> List<T> race(IntFunction<T> run) {
    var start = new CyclicBarrier(COUNT);
    try (var threads = Executors.newFixedThreadPool(COUNT)) {
      var running = new ArrayList<Future<T>>();
      for (int i = 0; i < COUNT; i++) {
        int racer = i;
        running.add(threads.submit(() -> {
          start.await();
          return run.apply(racer);
        }));
      }
      var results = new ArrayList<T>();
      for (var one : running) {
        results.add(one.get());
      }
      return results;
    } catch (ExecutionException failed) {
      throw new AssertionError("a racer fell", failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }
}

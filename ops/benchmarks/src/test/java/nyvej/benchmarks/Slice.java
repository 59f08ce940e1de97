package nyvej.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/**
 * What was measured of one side in one go.
 *
 * @param latencies of each time in nanoseconds, sorted
 * @param cpu nanoseconds of this process, over all its threads
 */
record Slice(long nanos, long[] latencies, long cpu) {

  private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory
      .getOperatingSystemMXBean();

  /** Many clients work on a side for a while, each as soon as it is done. */
  static Slice of(Side side, int clients, Duration length) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long cpu = processCpu();
      long begin = System.nanoTime();
      long end = begin + length.toNanos();
      var work = new ArrayList<Callable<long[]>>();
      for (int client = 0; client < clients; client++) {
        int number = client;
        work.add(() -> workUntil(end, side, number));
      }
      List<long[]> latencies = new ArrayList<>();
      for (Future<long[]> each : threads.invokeAll(work)) {
        latencies.add(each.get());
      }
      return new Slice(System.nanoTime() - begin, latencies.stream().flatMapToLong(Arrays::stream).sorted().toArray(),
          processCpu() - cpu);
    }
  }

  private static long[] workUntil(long end, Side side, int client) {
    LongStream.Builder latencies = LongStream.builder();
    for (long now = System.nanoTime(); now < end;) {
      side.work(client);
      long done = System.nanoTime();
      latencies.add(done - now);
      now = done;
    }
    return latencies.build().toArray();
  }

  /** Nanoseconds that this process has used so far, over all its threads. */
  static long processCpu() {
    return SYSTEM.getProcessCpuTime();
  }

  Slice and(Slice other) {
    return new Slice(nanos + other.nanos,
        LongStream.concat(Arrays.stream(latencies), Arrays.stream(other.latencies)).sorted().toArray(),
        cpu + other.cpu);
  }

  double perSecond() {
    return latencies.length * 1e9 / nanos;
  }

  double medianMillis() {
    return latencies[latencies.length / 2] / 1e6;
  }

  double cpuMillisEach() {
    return cpu / 1e6 / latencies.length;
  }
}

package nyvej.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import nyvej.ops.log.LogCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How fast a log is checked, which many clients wrote at once, on the server that is named as for {@link AppendBenchmark}. */
@Timeout(value = 1, unit = TimeUnit.HOURS)
class VerifyBenchmark {

  private static final long LEAST_BYTES = Long.getLong("nyvej.megabytes", 100) * 1_000_000;
  private static final int CLIENTS = Integer.getInteger("nyvej.clients", 64);
  private static final int ROUNDS = Integer.getInteger("nyvej.rounds", 9);
  private static final Duration WRITING = Duration.ofSeconds(2);

  @TempDir Path directory;

  @Test
  void measure() throws Exception {
    try (Server server = Server.named(directory); MongoClient client = server.client()) {
      var database = client.getDatabase("benchmark_" + UUID.randomUUID().toString().substring(0, 8));
      try (Side engine = new EngineSide(database)) {
        LogCheck.Report report;
        do {
          Slice.of(engine, CLIENTS, WRITING);
          report = check(database);
        } while (report.checked().bytes() < LEAST_BYTES);
        System.out.printf(Locale.ROOT, "%d events in %d commits, %.0f MB%n", report.checked().events(),
            report.checked().commits(), report.checked().bytes() / 1e6);
        var perSecond = new double[ROUNDS];
        var perCpuSecond = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
          long cpu = Slice.processCpu();
          long begin = System.nanoTime();
          check(database);
          perSecond[i] = report.checked().bytes() * 1e3 / (System.nanoTime() - begin);
          perCpuSecond[i] = report.checked().bytes() * 1e3 / (Slice.processCpu() - cpu);
        }
        System.out.println("MB/s " + Ratio.of(DoubleStream.of(perSecond).boxed().toList()) + ", MB/s of this process's CPU " + Ratio.of(DoubleStream.of(perCpuSecond).boxed().toList()));
      }
    }
  }

  private static LogCheck.Report check(MongoDatabase database) {
    var report = new LogCheck(database).run(List.of(), _ -> {
    });
    if (!report.problems().isEmpty()) {
      throw new IllegalStateException(report.toString());
    }
    return report;
  }
}

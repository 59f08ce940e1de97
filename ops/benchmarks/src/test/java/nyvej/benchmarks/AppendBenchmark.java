package nyvej.benchmarks;

import com.mongodb.client.MongoClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Durable conditional appends beside the driver's bare insert. Each round has new databases, runs the sides A B B A, and checks
 * what they left. {@code -Dnyvej.clients=1,64 -Dnyvej.rounds=31 -Dnyvej.seconds=2} says otherwise than how it is published.
 */
@Timeout(value = 1, unit = TimeUnit.HOURS)
class AppendBenchmark {

  static final String PAYLOAD = "x".repeat(300);

  private static final int[] CLIENTS = Stream.of(System.getProperty("nyvej.clients", "1,16,64,256").split(","))
      .mapToInt(Integer::parseInt).toArray();
  private static final int ROUNDS = Integer.getInteger("nyvej.rounds", 9);
  private static final Duration WARM_UP = Duration.ofMillis(300);
  private static final Duration SLICE = Duration.ofSeconds(Integer.getInteger("nyvej.seconds", 1));

  @TempDir Path directory;

  @Test
  void measure() throws Exception {
    try (Server server = Server.named(directory); MongoClient client = server.client()) {
      round(client, Server.MOST_CLIENTS);
      System.out.println("| clients | appends/s | inserts/s | appends ÷ inserts (95 %) | p50 ms | CPU ms each |");
      System.out.println("|--:|--:|--:|--:|--:|--:|");
      for (int clients : CLIENTS) {
        var rounds = new ArrayList<Round>();
        for (int i = 0; i < ROUNDS; i++) {
          rounds.add(round(client, clients));
        }
        print(clients, rounds);
      }
    }
  }

  private record Round(Slice appends, Slice inserts) {
    double ratio() {
      return appends.perSecond() / inserts.perSecond();
    }
  }

  private static Round round(MongoClient client, int clients) throws Exception {
    String name = "benchmark_" + UUID.randomUUID().toString().substring(0, 8);
    try (Side engine = new EngineSide(client.getDatabase(name + "_a"));
        Side driver = new InsertSide(client.getDatabase(name + "_b"))) {
      Slice warmAppends = Slice.of(engine, clients, WARM_UP);
      Slice warmInserts = Slice.of(driver, clients, WARM_UP);
      Slice appends = Slice.of(engine, clients, SLICE);
      Slice inserts = Slice.of(driver, clients, SLICE).and(Slice.of(driver, clients, SLICE));
      appends = appends.and(Slice.of(engine, clients, SLICE));
      engine.check(warmAppends.and(appends).latencies().length);
      driver.check(warmInserts.and(inserts).latencies().length);
      return new Round(appends, inserts);
    }
  }

  private static void print(int clients, List<Round> rounds) {
    Slice appends = rounds.stream().map(Round::appends).reduce(Slice::and).orElseThrow();
    Slice inserts = rounds.stream().map(Round::inserts).reduce(Slice::and).orElseThrow();
    System.out.printf("| %d | %.0f | %.0f | %s | %.2f, %.2f | %.2f, %.2f |%n", clients, appends.perSecond(),
        inserts.perSecond(), Ratio.of(rounds.stream().map(Round::ratio).toList()), appends.medianMillis(),
        inserts.medianMillis(), appends.cpuMillisEach(), inserts.cpuMillisEach());
  }
}

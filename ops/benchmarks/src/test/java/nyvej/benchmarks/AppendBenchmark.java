package nyvej.benchmarks;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nyvej.ops.server.EmbeddedMongo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Durable conditional appends beside the driver's bare insert: on the server that {@code -Dnyvej.mongodb} or
 * NYVEJ_TEST_MONGODB_URI names, or else on the embedded one with a file. Each round has new databases, runs the sides A B
 * B A, and checks what they left.
 */
@Timeout(value = 1, unit = TimeUnit.HOURS)
class AppendBenchmark {

  static final int MOST_CLIENTS = 256;
  static final String PAYLOAD = "x".repeat(300);

  private static final int[] CLIENTS = {1, 16, 64, MOST_CLIENTS};
  private static final int ROUNDS = Integer.getInteger("nyvej.rounds", 9);
  private static final Duration WARM_UP = Duration.ofMillis(300);
  private static final Duration SLICE = Duration.ofSeconds(1);

  @TempDir Path directory;

  @Test
  void measure() throws Exception {
    String named = System.getProperty("nyvej.mongodb", System.getenv("NYVEJ_TEST_MONGODB_URI"));
    if (named != null) {
      measureOn(named);
      return;
    }
    try (EmbeddedMongo server = EmbeddedMongo.open(directory.resolve("benchmark.mv"))) {
      measureOn(server.uri());
    }
  }

  private static void measureOn(String uri) throws Exception {
    var settings = MongoClientSettings.builder().applyConnectionString(new ConnectionString(uri))
        .applyToConnectionPoolSettings(pool -> pool.maxSize(MOST_CLIENTS)).build();
    try (MongoClient client = MongoClients.create(settings)) {
      round(client, MOST_CLIENTS);
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

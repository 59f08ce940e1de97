package nyvej.ops.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Two processes with eight threads each decide about few seats, and somebody who knows none of our code judges. */
@ParameterizedClass
@EnumSource(Stage.class)
class RacingProcessesTest {
  private static final int THREADS = 16;
  private static final int DECISIONS = 10;
  private static final int SEATS = 12;

  private final TestLog log;

  RacingProcessesTest(Stage stage) {
    log = new TestLog(stage);
  }

  @AfterEach
  void close() throws Exception {
    log.close();
  }

  @Test
  void thereAreNoGapsAndEveryConditionHeld() throws Exception {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    List<MongoEventStorageEngine> processes = List.of(log.otherProcess(), log.otherProcess());
    var deciders = new ArrayList<Callable<Integer>>();
    for (int i = 0; i < THREADS; i++) {
      MongoEventStorageEngine engine = processes.get(i % 2);
      var random = new Random(seed + i);
      deciders.add(() -> decide(engine, random));
    }
    int rejected = 0;
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      for (Future<Integer> each : threads.invokeAll(deciders)) {
        rejected += each.get();
      }
    }

    RawLog raw = RawLog.read(log.raw());
    assertThat(raw.decisions()).as("seed %d", seed).isEqualTo(THREADS * DECISIONS);
    assertThat(raw.problems()).as("seed %d", seed).isEmpty();
    assertThat(rejected).as("conflicts met, seed %d", seed).isPositive();
  }

  private static int decide(MongoEventStorageEngine engine, Random random) {
    var taker = new SeatTaker(engine, random, 1, SEATS);
    int rejected = 0;
    for (int done = 0; done < DECISIONS;) {
      if (taker.takeOne() == null) {
        rejected++;
      } else {
        done++;
      }
    }
    return rejected;
  }
}

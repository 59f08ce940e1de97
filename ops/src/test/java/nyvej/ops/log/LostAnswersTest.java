package nyvej.ops.log;

import static nyvej.ops.log.TestLog.append;
import static nyvej.ops.log.TestLog.event;
import static nyvej.ops.log.TestLog.source;
import static nyvej.ops.log.TestLog.tagged;
import static nyvej.ops.log.TestLog.unless;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import nyvej.ops.log.FaultyLine.Loss;
import nyvej.ops.log.SeatTaker.Taken;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever gets lost between an append and its server, nothing is appended twice. With {@code -Dnyvej.losses=1000} and
 * {@code -Djunit.jupiter.execution.timeout.mode=disabled} as much gets lost under load.
 */
@ParameterizedClass
@EnumSource(value = Stage.class, mode = EnumSource.Mode.EXCLUDE, names = "EMBEDDED_TINY_TAIL")
class LostAnswersTest {
  private static final int LOSSES = Integer.getInteger("nyvej.losses", 12);

  private final TestLog log;
  private final FaultyLine line;
  private final MongoClient client;
  private final MongoEventStorageEngine engine;

  LostAnswersTest(Stage stage) throws Exception {
    log = new TestLog(stage);
    line = FaultyLine.to(log.uri());
    client = MongoClients.create(MongoClientSettings.builder().applyConnectionString(new ConnectionString(line.uri()))
        .applyToServerSettings(server -> server.minHeartbeatFrequency(10, TimeUnit.MILLISECONDS)).build());
    engine = log.engine(client.getDatabase(log.databaseName()), LogObserver.NONE);
  }

  @AfterEach
  void close() throws Exception {
    engine.close();
    client.close();
    line.close();
    log.close();
  }

  @ParameterizedTest
  @EnumSource
  void whateverIsLostItIsAppendedOnce(Loss loss) {
    append(engine, event("a", "1", "seat:1"));
    for (int lost = 1; lost <= 2; lost++) {
      line.lose(loss, lost);
      append(engine, unless(tagged("seat:2"), source(engine, tagged("seat:2")).marker()), event("a", "2", "seat:2"));
      assertThat(line.insertsStillToLose()).isZero();
    }
    RawLog raw = RawLog.read(log.raw());
    assertThat(raw.commits()).hasSize(3);
    assertThat(raw.problems()).isEmpty();
    assertThat(source(engine, EventCriteria.havingAnyTag()).marker()).isEqualTo(new GlobalIndexConsistencyMarker(3));
  }

  @ParameterizedTest
  @EnumSource
  void anAppendOfWhichAllIsLostHappensOnceAtMostThoughItsOutcomeIsUnknown(Loss loss) {
    append(engine, event("a", "1"));
    line.lose(loss, 100);
    assertThatThrownBy(() -> append(engine, event("a", "2", "seat:1"))).isInstanceOf(LogUnavailableException.class);
    line.lose(loss, 0);

    append(engine, event("a", "3"));
    RawLog raw = RawLog.read(log.raw());
    List<String> happened = loss == Loss.REQUEST ? List.of() : List.of("2");
    assertThat(raw.commits()).hasSize(2 + happened.size());
    assertThat(raw.problems()).isEmpty();
    assertThat(source(engine, tagged("seat:1")).payloads()).isEqualTo(happened);
  }

  @Test
  void underLoadWhatWasAcknowledgedIsThereOnce() throws Exception {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    List<Taken> taken;
    try (var deciders = new Deciders(engine, seed)) {
      var random = new Random(seed);
      for (int lost = 0; lost < LOSSES;) {
        int some = 1 + random.nextInt(4);
        int soon = deciders.acknowledged() + 1 + random.nextInt(40);
        line.lose(Loss.values()[random.nextInt(Loss.values().length)], some);
        await().pollInterval(Duration.ofMillis(1))
            .until(() -> line.insertsStillToLose() == 0 && deciders.acknowledged() >= soon);
        lost += some;
      }
      taken = deciders.stop();
    }
    RawLog raw = RawLog.read(log.raw());
    assertThat(raw.problems()).as("seed %d", seed).isEmpty();
    assertThat(raw.missing(taken)).as("seed %d", seed).isEmpty();
    System.out.printf("%d times lost, %d decisions acknowledged, %d unheard%n", LOSSES, taken.size(),
        raw.decisions() - taken.size());
  }
}

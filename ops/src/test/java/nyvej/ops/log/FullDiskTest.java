package nyvej.ops.log;

import static nyvej.ops.log.TestLog.append;
import static nyvej.ops.log.TestLog.event;
import static nyvej.ops.log.TestLog.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nyvej.ops.codec.JacksonEventConverter;
import nyvej.ops.server.EmbeddedMongo;
import nyvej.ops.server.SmallDisk;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk under the embedded store is full: nothing more is taken in, nothing is lost, and room is all it takes to go on. */
class FullDiskTest {
  private static final Duration BOUND = Duration.ofSeconds(60);

  @TempDir Path directory;

  private final List<String> acknowledged = new ArrayList<>();

  @Test
  void appendsFailWhileReadsGoOnAndTheSameProcessRecovers() {
    Path file = directory.resolve("nyvej.mv");
    try (EmbeddedMongo server = SmallDisk.open(file);
        MongoClient client = MongoClients.create(server.uri());
        MongoEventStorageEngine engine = engine(client)) {
      for (int full = 0; full < 3; full++) {
        take(engine);
        SmallDisk.leave(0);
        assertThatExceptionOfType(LogUnavailableException.class).isThrownBy(() -> takeForEver(engine));
        // Others take what was kept for the worst.
        SmallDisk.leave(0);
        assertThatExceptionOfType(LogUnavailableException.class).isThrownBy(() -> take(engine));
        assertThat(source(engine, EventCriteria.havingAnyTag()).payloads()).isEqualTo(acknowledged);
        assertThatTheLogIsWhole(client);

        SmallDisk.leave(1_000_000_000);
        await().atMost(BOUND).ignoreExceptionsInstanceOf(LogUnavailableException.class).until(() -> {
          take(engine);
          return true;
        });
      }
      SmallDisk.leave(0);
    }
    assertThatAllIsThere(file);
  }

  private void takeForEver(MongoEventStorageEngine engine) {
    for (int i = 0; i < 10_000; i++) {
      take(engine);
    }
  }

  private void take(MongoEventStorageEngine engine) {
    String payload = acknowledged.size() + " " + "x".repeat(500);
    append(engine, event("taken", payload, "seat:" + acknowledged.size()));
    acknowledged.add(payload);
  }

  private void assertThatAllIsThere(Path file) {
    try (EmbeddedMongo server = EmbeddedMongo.open(file);
        MongoClient client = MongoClients.create(server.uri());
        MongoEventStorageEngine engine = engine(client)) {
      assertThat(source(engine, EventCriteria.havingAnyTag()).payloads()).isEqualTo(acknowledged);
      assertThatTheLogIsWhole(client);
    }
  }

  private void assertThatTheLogIsWhole(MongoClient client) {
    var report = new LogCheck(client.getDatabase("nyvej")).run(List.of(), _ -> {
    });
    assertThat(report.problems()).isEmpty();
    assertThat(report.checked().events()).isEqualTo(acknowledged.size());
  }

  private static MongoEventStorageEngine engine(MongoClient client) {
    return new MongoEventStorageEngine(client.getDatabase("nyvej"), new JacksonEventConverter().asEventConverter(),
        LogSettings.DEFAULTS, LogObserver.NONE);
  }
}

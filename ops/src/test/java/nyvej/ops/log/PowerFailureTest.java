package nyvej.ops.log;

import static nyvej.ops.log.TestLog.append;
import static nyvej.ops.log.TestLog.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import nyvej.ops.codec.JacksonEventConverter;
import nyvej.ops.server.EmbeddedMongo;
import nyvej.ops.server.RecordedDisk;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Power fails at random instants under the embedded store, and of what was not synced yet the disk has written any pages. With
 * {@code -Dnyvej.powerfailures=5000 -Djunit.jupiter.execution.timeout.mode=disabled} as often as that.
 */
class PowerFailureTest {
  private static final int FAILURES = Integer.getInteger("nyvej.powerfailures", 60);
  private static final int WRITERS = 4;
  private static final int APPENDS = 100;
  private static final int VIEWS = 100;
  private static final int LONG = 60_000;

  @TempDir Path directory;

  @Test
  void whatWasAcknowledgedIsThereWhateverWasWrittenOfTheRest() throws Exception {
    write();
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    Path file = directory.resolve("failed.mv");
    for (int i = 0; i < FAILURES; i++) {
      long promised = RecordedDisk.failAtRandom(random, file);
      // Notes of others' failures say nothing about this one.
      assertThat(directory.resolve("failed.mv.synced").toFile().delete() || i == 0).isTrue();
      try (EmbeddedMongo server = EmbeddedMongo.open(file); MongoClient client = MongoClients.create(server.uri())) {
        var report = new LogCheck(client.getDatabase("nyvej")).run(List.of(), _ -> {
        });
        assertThat(report.problems()).as("seed %d, failure %d", seed, i).isEmpty();
        assertThat(report.checked().events()).as("seed %d, failure %d", seed, i).isGreaterThanOrEqualTo(promised);
        assertThat(client.getDatabase("nyvej").getCollection("views").find()).hasSizeLessThanOrEqualTo(VIEWS);
      }
    }
  }

  private void write() throws Exception {
    try (EmbeddedMongo server = RecordedDisk.open(directory.resolve("recorded.mv"));
        MongoClient client = MongoClients.create(server.uri());
        var engine = new MongoEventStorageEngine(client.getDatabase("nyvej"),
            new JacksonEventConverter().asEventConverter(), LogSettings.DEFAULTS, LogObserver.NONE);
        var writers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int writer = 0; writer < WRITERS; writer++) {
        var random = new Random(writer);
        writers.submit(() -> {
          for (int i = 0; i < APPENDS; i++) {
            write(engine, client, random);
          }
        });
      }
    }
  }

  /** Mostly small, now and then many pages at once, and something beside it that changes in place. */
  private static void write(MongoEventStorageEngine engine, MongoClient client, Random random) {
    String payload = "x".repeat(random.nextInt(20) == 0 ? random.nextInt(LONG) : 300);
    long next = GlobalIndexConsistencyMarker
        .position(append(engine, event("a", payload, "seat:" + random.nextInt(VIEWS))));
    RecordedDisk.promise(next);
    client.getDatabase("nyvej").getCollection("views").replaceOne(Filters.eq("_id", random.nextInt(VIEWS)),
        new Document("word", "v".repeat(random.nextInt(300))), new ReplaceOptions().upsert(true));
  }
}

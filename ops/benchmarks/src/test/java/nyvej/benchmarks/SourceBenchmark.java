package nyvej.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nyvej.ops.codec.JacksonEventConverter;
import nyvej.ops.log.LogObserver;
import nyvej.ops.log.LogSettings;
import nyvej.ops.log.MongoEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What sourcing ten events by two tags, one of which a tenth of all events have, costs in a log of 100,000 commits beside one of
 * 1,000, on the embedded server, by an engine that was just started.
 */
@Timeout(value = 1, unit = TimeUnit.HOURS)
class SourceBenchmark {

  private static final int SMALL = 1_000;
  private static final int LARGE = Integer.getInteger("nyvej.commits", 100_000);
  private static final int ROUNDS = Integer.getInteger("nyvej.rounds", 21);
  private static final int TIMES = 200;
  private static final int EACH = 10;

  @TempDir Path directory;

  private record Log(MongoEventStorageEngine engine, int commits) {

    /** Microseconds for one sourcing, the median of many. */
    double measure() {
      double[] micros = new double[TIMES];
      for (int i = 0; i < TIMES; i++) {
        int need = i * 7919 % (commits / EACH);
        var criteria = EventCriteria.havingTags(Tag.of("need", "" + need), Tag.of("city", "" + need % EACH));
        long begin = System.nanoTime();
        long found = engine.source(SourcingCondition.conditionFor(criteria), null).reduce(0L, (n, _) -> n + 1).join();
        micros[i] = (System.nanoTime() - begin) / 1e3;
        if (found != EACH + 1) {
          throw new IllegalStateException(found + " found");
        }
      }
      return Ratio.median(micros);
    }
  }

  @Test
  void measure() {
    try (Server server = Server.embedded(directory); MongoClient client = server.client()) {
      Log small = filled(client.getDatabase("small"), SMALL);
      Log large = filled(client.getDatabase("large"), LARGE);
      small.measure();
      large.measure();
      var ratios = new ArrayList<Double>();
      double[] smalls = new double[ROUNDS];
      double[] larges = new double[ROUNDS];
      for (int i = 0; i < ROUNDS; i++) {
        smalls[i] = small.measure();
        larges[i] = (large.measure() + large.measure()) / 2;
        smalls[i] = (smalls[i] + small.measure()) / 2;
        ratios.add(larges[i] / smalls[i]);
      }
      System.out.printf(Locale.ROOT, "%d commits %.0f µs, %d commits %.0f µs, ratio %s%n", SMALL, Ratio.median(smalls),
          LARGE, Ratio.median(larges), Ratio.of(ratios));
      small.engine.close();
      large.engine.close();
    }
  }

  private static Log filled(MongoDatabase database, int commits) {
    var collection = database.getCollection("commits", BsonDocument.class);
    collection.createIndex(Indexes.ascending("tags"));
    var batch = new ArrayList<BsonDocument>();
    for (int number = 1; number <= commits; number++) {
      batch.add(commit(number, number % (commits / EACH)));
      if (batch.size() == SMALL) {
        collection.insertMany(batch);
        batch.clear();
      }
    }
    return new Log(new MongoEventStorageEngine(database, new JacksonEventConverter().asEventConverter(),
        LogSettings.DEFAULTS, LogObserver.NONE), commits);
  }

  /** As the log's package describes it, but for the hashes, which a sourcing does not look at. */
  private static BsonDocument commit(long number, int need) {
    String event = """
        [{"id":"%s","name":"measured","version":"1","at":"2026-03-01T10:15:30Z",\
        "tags":[["city","%d"],["need","%d"]],"metadata":{},"payload":"\\"%s\\""}]"""
        .formatted(new UUID(need, number), need % EACH, need, AppendBenchmark.PAYLOAD);
    return new BsonDocument("_id", new BsonInt64(number)).append("first", new BsonInt64(number - 1))
        .append("commit", new BsonBinary(new UUID(0, number))).append("previous", new BsonBinary(new byte[32]))
        .append("tags",
            new BsonArray(List.of(new BsonString("city:" + need % EACH), new BsonString("need:" + need))))
        .append("at", new BsonDateTime(0)).append("events", new BsonBinary(event.getBytes(UTF_8)));
  }
}

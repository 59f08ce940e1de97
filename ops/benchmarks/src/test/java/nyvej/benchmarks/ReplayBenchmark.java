package nyvej.benchmarks;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoClients;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.crypto.spec.SecretKeySpec;
import nyvej.Happened;
import nyvej.Some;
import nyvej.engine.Weights;
import nyvej.event.EventCatalog;
import nyvej.event.NeedEvent.NeedCorrected;
import nyvej.event.NyvejEvent;
import nyvej.ops.codec.JacksonEventConverter;
import nyvej.ops.log.LogFill;
import nyvej.ops.log.LogObserver;
import nyvej.ops.log.LogSettings;
import nyvej.ops.log.MongoEventStorageEngine;
import nyvej.ops.log.MongoTokenStore;
import nyvej.projection.Progress;
import nyvej.projection.mongo.ProjectionsModule;
import nyvej.projection.published.Periods;
import nyvej.projection.published.Publishing;
import nyvej.slice.Slices;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.SurvivorId;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * All of a log of so many events ({@code -Dnyvej.events}, 10,000), ten of each need, into the product's views, beside the least that
 * it could take: a cursor over the log and one document written for each need of a batch; and beside one event at a time, of which
 * the first thousand tell enough. The first round only warms up.
 */
@Timeout(value = 6, unit = TimeUnit.HOURS)
class ReplayBenchmark {

  private static final long EVENTS = Long.getLong("nyvej.events", 10_000);
  private static final int ROUNDS = Integer.getInteger("nyvej.rounds", 9);
  private static final int BATCH = 1000;
  private static final InstantSource TIME = () -> Some.NOW;
  private static final Publishing PUBLISHING = new Publishing(new SecretKeySpec(new byte[32], "HmacSHA256"),
      new Periods(Duration.ofDays(1)), new Periods(Duration.ofDays(30)));

  private static final List<String> NAMES = List.of("Nyvej's views", "cursor + `bulkWrite`", "cursor",
      "one event at a time");

  @TempDir Path directory;

  /** What is to be done with all the log, by the name of a database for its results. */
  private interface Work {
    /** Gives how many events that were. */
    long into(String views) throws Exception;
  }

  @Test
  void measure() throws Exception {
    try (var servers = new Servers(directory);
        var store = MongoStore.open(servers.mongo("benchmark_replay_" + EVENTS))) {
      LogFill.upTo(EVENTS, 1, store.database(), FilledLog.CONVERTER, ReplayBenchmark::event);
      List<Work> ways = List.of(views -> replay(servers, store, views), views -> write(store, views),
          _ -> drain(store), views -> oneByOne(store, views));
      List<List<Double>> rates = new ArrayList<>();
      round(store, ways, 0);
      for (int i = 0; i < ROUNDS; i++) {
        rates.add(round(store, ways, i));
      }
      print(rates);
    }
  }

  private static List<Double> round(MongoStore store, List<Work> ways, int number) throws Exception {
    Double[] rates = new Double[ways.size()];
    for (int i = 0; i < rates.length; i++) {
      int which = number % 2 == 0 ? i : rates.length - 1 - i;
      String views = "benchmark_views_" + UUID.randomUUID();
      long begun = System.nanoTime();
      long events = ways.get(which).into(views);
      rates[which] = events * 1e9 / (System.nanoTime() - begun);
      store.client().getDatabase(views).drop();
    }
    return List.of(rates);
  }

  private static void print(List<List<Double>> rates) {
    System.out.println("| way | events/s (median) | Nyvej ÷ it (95 %) |");
    System.out.println("|---|--:|--:|");
    for (int i = 0; i < NAMES.size(); i++) {
      int which = i;
      System.out.printf("| %s | %.0f | %s |%n", NAMES.get(i),
          Ratio.median(rates.stream().mapToDouble(round -> round.get(which)).toArray()),
          Ratio.of(rates.stream().map(round -> round.getFirst() / round.get(which)).toList()));
    }
  }

  private static TaggedEventMessage<?> event(long position) {
    long needs = EVENTS / Measured.OF_A_SUBJECT;
    var need = new NeedId(new UUID(1, position % needs));
    var survivor = new SurvivorId(new UUID(2, position % needs));
    NyvejEvent event = position < needs
        ? Happened.needRecorded(need, survivor)
        : new NeedCorrected(need, survivor, Some.description(), Some.consent(), null, null, Some.REFERRER,
            Some.NOW.minusSeconds(1));
    return new GenericTaggedEventMessage<>(new GenericEventMessage(EventCatalog.typeOf(event.getClass()), event,
        Map.of()), event.tags());
  }

  private static long replay(Servers servers, MongoStore store, String views) throws Exception {
    try (var reactive = MongoClients.create(servers.mongo(views));
        var log = new MongoEventStorageEngine(store.database(), FilledLog.CONVERTER, LogSettings.DEFAULTS,
            LogObserver.NONE);
        var tokens = new MongoTokenStore(store.client().getDatabase(views), views, Duration.ofSeconds(15),
            InstantSource.system())) {
      var configurer = Slices.configure(List.of(), TIME).registerEventStorageEngine(_ -> log)
          .componentRegistry(registry -> registry.registerComponent(TokenStore.class, _ -> tokens)
              .registerComponent(Converter.class, _ -> new JacksonEventConverter()));
      ProjectionsModule.configure(configurer, reactive.getDatabase(views), TIME,
          Weights.CURRENT, PUBLISHING);
      var axon = configurer.start();
      try {
        axon.getComponent(Progress.class).caughtUp(Duration.ofMinutes(30)).block();
      } finally {
        axon.shutdown();
      }
    }
    long shown = store.client().getDatabase(views).getCollection("needs.1").countDocuments();
    if (shown != EVENTS / Measured.OF_A_SUBJECT) {
      throw new IllegalStateException(shown + " needs are shown");
    }
    return EVENTS;
  }

  private static MongoCursor<RawBsonDocument> commits(MongoStore store) {
    return store.database().getCollection("commits", RawBsonDocument.class).find().sort(Sorts.ascending("_id"))
        .batchSize(BATCH).cursor();
  }

  private static long drain(MongoStore store) {
    long read = 0;
    try (var cursor = commits(store)) {
      while (cursor.hasNext()) {
        cursor.next();
        read++;
      }
    }
    if (read != EVENTS) {
      throw new IllegalStateException(read + " commits were read");
    }
    return read;
  }

  private static long write(MongoStore store, String views) {
    MongoCollection<Document> needs = needs(store, views);
    try (var cursor = commits(store)) {
      long position = 0;
      List<WriteModel<Document>> batch = new ArrayList<>();
      while (cursor.hasNext()) {
        Document view = view(cursor.next(), position++);
        batch.add(new ReplaceOneModel<>(eq("_id", view.get("_id")), view, new ReplaceOptions().upsert(true)));
        if (batch.size() == BATCH || !cursor.hasNext()) {
          needs.bulkWrite(batch);
          batch.clear();
        }
      }
    }
    return EVENTS;
  }

  private static long oneByOne(MongoStore store, String views) {
    MongoCollection<Document> needs = needs(store, views);
    long few = Math.min(EVENTS, BATCH);
    MongoCollection<Document> progress = store.client().getDatabase(views).getCollection("progress");
    try (var cursor = commits(store)) {
      for (long position = 0; position < few; position++) {
        Document view = view(cursor.next(), position);
        needs.find(eq("_id", view.get("_id"))).first();
        needs.replaceOne(eq("_id", view.get("_id")), view, new ReplaceOptions().upsert(true));
        progress.replaceOne(eq("_id", "needs"), new Document("_id", "needs").append("next", position + 1),
            new ReplaceOptions().upsert(true));
      }
    }
    return few;
  }

  private static MongoCollection<Document> needs(MongoStore store, String views) {
    MongoDatabase database = store.client().getDatabase(views);
    return database.getCollection("needs").withWriteConcern(WriteConcern.W1);
  }

  /** Of the size that a view has. */
  private static Document view(RawBsonDocument commit, long position) {
    return new Document("_id", position % (EVENTS / Measured.OF_A_SUBJECT)).append("position", position)
        .append("at", Instant.EPOCH).append("events", commit.getBinary("events"));
  }
}

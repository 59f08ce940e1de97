package nyvej.ops.log;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nyvej.ops.codec.JacksonEventConverter;
import nyvej.ops.server.MongoServers;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventTypeRestrictableEventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.bson.BsonDocument;

/** A database of a test's own, engines on it (each as if it were another process), and short words for using them. */
final class TestLog implements AutoCloseable {
  static final LogSettings TINY_TAIL = new LogSettings(2, 1_000_000, Duration.ofMillis(20), Duration.ofSeconds(10));
  static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456789Z");

  private final MongoServers.Lease lease;
  private final LogSettings settings;
  private final MongoClient client;
  private final List<AutoCloseable> opened = new ArrayList<>();

  TestLog(Stage stage) {
    lease = stage.server.lease();
    settings = stage.settings;
    client = MongoClients.create(lease.uri());
  }

  MongoDatabase database() {
    return client.getDatabase(lease.database());
  }

  MongoDatabase database(String name) {
    return client.getDatabase(name);
  }

  MongoCollection<BsonDocument> raw() {
    return database().getCollection("commits", BsonDocument.class);
  }

  String uri() {
    return lease.uri();
  }

  String databaseName() {
    return lease.database();
  }

  MongoEventStorageEngine engine() {
    return engine(database(), LogObserver.NONE);
  }

  /** An engine with a client of its own, as another process has it. */
  MongoEventStorageEngine otherProcess() {
    MongoClient own = MongoClients.create(lease.uri());
    MongoEventStorageEngine engine = engine(own.getDatabase(lease.database()), LogObserver.NONE);
    opened.add(own);
    return engine;
  }

  MongoEventStorageEngine engine(MongoDatabase database, LogObserver observer) {
    var engine = new MongoEventStorageEngine(database, new JacksonEventConverter().asEventConverter(), settings,
        observer);
    opened.add(engine);
    return engine;
  }

  static TaggedEventMessage<?> event(String name, String payload, String... tags) {
    return event(UUID.randomUUID().toString(), name, payload, NOON, tags);
  }

  /** @param tags as {@code key:value} */
  static TaggedEventMessage<?> event(String id, String name, String payload, Instant at, String... tags) {
    var message = new GenericEventMessage(id, new MessageType(name, "1"), payload, Map.of("by", "test"), at);
    return new GenericTaggedEventMessage<>(message,
        Arrays.stream(tags).map(TestLog::tag).collect(Collectors.toSet()));
  }

  static Tag tag(String text) {
    String[] parts = text.split(":", 2);
    return Tag.of(parts[0], parts[1]);
  }

  static EventTypeRestrictableEventCriteria tagged(String... tags) {
    return EventCriteria.havingTags(Arrays.stream(tags).map(TestLog::tag).toArray(Tag[]::new));
  }

  static AppendCondition unless(EventCriteria criteria, ConsistencyMarker marker) {
    return AppendCondition.withCriteria(criteria).withMarker(marker);
  }

  static ConsistencyMarker append(MongoEventStorageEngine engine, TaggedEventMessage<?>... events) {
    return append(engine, AppendCondition.none(), events);
  }

  static ConsistencyMarker append(MongoEventStorageEngine engine, AppendCondition condition,
      TaggedEventMessage<?>... events) {
    return get(appending(engine, condition, events));
  }

  static CompletableFuture<ConsistencyMarker> appending(MongoEventStorageEngine engine, AppendCondition condition,
      TaggedEventMessage<?>... events) {
    return engine.appendEvents(condition, null, List.of(events)).thenCompose(TestLog::finish);
  }

  private static <R> CompletableFuture<ConsistencyMarker> finish(AppendTransaction<R> transaction) {
    return transaction.commit(null).thenCompose(result -> transaction.afterCommit(result, null));
  }

  /** What a sourcing gives, marker included. */
  record Sourced(List<Entry<EventMessage>> entries, ConsistencyMarker marker) {
    static Sourced of(List<Entry<EventMessage>> entries) {
      return new Sourced(entries.subList(0, entries.size() - 1),
          entries.getLast().getResource(ConsistencyMarker.RESOURCE_KEY));
    }

    List<String> payloads() {
      return entries.stream().map(entry -> payload(entry.message())).toList();
    }
  }

  static Sourced source(MongoEventStorageEngine engine, EventCriteria criteria) {
    return source(engine, SourcingCondition.conditionFor(criteria));
  }

  static Sourced source(MongoEventStorageEngine engine, SourcingCondition condition) {
    return Sourced.of(get(sourcing(engine, condition)));
  }

  /** The marker is on the last entry. */
  static CompletableFuture<List<Entry<EventMessage>>> sourcing(MongoEventStorageEngine engine,
      SourcingCondition condition) {
    return engine.source(condition, null)
        .reduce(List.of(), (all, entry) -> Stream.concat(all.stream(), Stream.of(entry)).toList());
  }

  static String payload(EventMessage message) {
    return message.payloadAs(String.class, new JacksonEventConverter());
  }

  /** The value within 30 s, or the failure itself, unwrapped. */
  static <T> T get(CompletableFuture<T> future) {
    try {
      return future.get(30, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw sneaky(e.getCause());
    } catch (Exception e) {
      throw sneaky(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static <X extends Throwable> RuntimeException sneaky(Throwable e) throws X {
    throw (X) e;
  }

  @Override
  public void close() throws Exception {
    for (AutoCloseable each : opened) {
      each.close();
    }
    client.close();
    lease.close();
  }
}

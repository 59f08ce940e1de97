package nyvej.benchmarks;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.UUID;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine;
import org.axonframework.serialization.json.JacksonSerializer;

/** Axon 4's own storage on MongoDB, one aggregate for each client: an event is appended if the number it follows is free. */
final class Axon4Side implements Side {

  private final String run = UUID.randomUUID().toString();
  private final MongoClient client;
  private final MongoDatabase database;
  private final MongoEventStorageEngine engine;
  private final long[] next = new long[MOST_CLIENTS];
  private final long before;

  /** @param arguments the URI, with the name of a database, which is kept */
  Axon4Side(List<String> arguments) {
    var named = new ConnectionString(arguments.getFirst());
    client = MongoClients.create(MongoClientSettings.builder().applyConnectionString(named)
        .writeConcern(WriteConcern.MAJORITY.withJournal(true))
        .applyToConnectionPoolSettings(pool -> pool.maxSize(MOST_CLIENTS)).build());
    database = client.getDatabase(String.valueOf(named.getDatabase()));
    JacksonSerializer serializer = JacksonSerializer.defaultSerializer();
    engine = MongoEventStorageEngine.builder()
        .mongoTemplate(DefaultMongoTemplate.builder().mongoDatabase(database).build())
        .transactionManager(NoTransactionManager.instance()).eventSerializer(serializer)
        .snapshotSerializer(serializer).build();
    engine.ensureIndexes();
    before = events();
  }

  private long events() {
    return database.getCollection("domainevents").countDocuments();
  }

  @Override
  public void work(int client) {
    engine.appendEvents(List.of(
        new GenericDomainEventMessage<>("measured", run + client, next[client]++, Payloads.any())));
  }

  @Override
  public void check(long times) {
    if (events() - before != times) {
      throw new IllegalStateException(times + " appends were acknowledged, and " + (events() - before) + " are there");
    }
  }

  @Override
  public void close() {
    client.close();
  }
}

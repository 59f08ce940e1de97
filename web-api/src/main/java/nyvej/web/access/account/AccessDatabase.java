package nyvej.web.access.account;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.FindPublisher;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.bson.Document;
import reactor.core.publisher.Flux;

/** The database of these collections; a write is durable on a majority before it is acknowledged. */
public final class AccessDatabase {
  /** Said always: else who asks for all at once makes the driver ask for two billion, which FerretDB 1 takes at its word. */
  private static final int BATCH = 200;

  private final MongoDatabase database;

  /** @param name of the database, which nothing else is in */
  public AccessDatabase(MongoClient client, String name) {
    database = client.getDatabase(name).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
  }

  MongoCollection<Document> collection(String name) {
    return database.getCollection(name);
  }

  static Flux<Document> all(FindPublisher<Document> found) {
    return Flux.from(found.batchSize(BATCH));
  }

  static boolean isTaken(Throwable failure) {
    return failure instanceof MongoWriteException e && e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
  }
}

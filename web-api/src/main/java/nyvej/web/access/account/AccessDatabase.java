package nyvej.web.access.account;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.bson.Document;

/** The database of these collections; a write is durable on a majority before it is acknowledged. */
public final class AccessDatabase {
  private final MongoDatabase database;

  /** @param name of the database, which nothing else is in */
  public AccessDatabase(MongoClient client, String name) {
    database = client.getDatabase(name).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
  }

  MongoCollection<Document> collection(String name) {
    return database.getCollection(name);
  }

  static boolean isTaken(Throwable failure) {
    return failure instanceof MongoWriteException e && e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
  }
}

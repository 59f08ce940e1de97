package nyvej.benchmarks;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.UUID;
import org.bson.Document;

/** The limit: the driver's {@code insertOne} with the same concern and nothing checked. */
final class DriverSide implements Side {

  private final MongoStore store;
  private final MongoCollection<Document> collection;

  /** @param arguments the URI, with the name of a database, and any second if the tags are indexed */
  DriverSide(List<String> arguments) {
    store = MongoStore.open(arguments.getFirst());
    collection = store.database().getCollection("inserted_" + UUID.randomUUID())
        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    if (arguments.size() > 1) {
      collection.createIndex(Indexes.ascending("tags"));
    }
  }

  @Override
  public void work(int client) {
    collection.insertOne(new Document("_id", UUID.randomUUID().toString())
        .append("tags", List.of(Measured.texts(Measured.tags("c" + client, client))))
        .append("payload", Payloads.any()));
  }

  @Override
  public void check(long times) {
    long found = collection.countDocuments();
    if (found != times) {
      throw new IllegalStateException(times + " inserts were acknowledged, and " + found + " documents are there");
    }
  }

  @Override
  public void close() {
    collection.drop();
    store.close();
  }
}

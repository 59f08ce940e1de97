package nyvej.benchmarks;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.UUID;
import org.bson.Document;

/** The limit: the driver's {@code insertOne} with the same concern, with no index and nothing checked. */
final class DriverSide implements Side {

  private final MongoStore store;
  private final MongoCollection<Document> collection;

  /** @param arguments the URI, with the name of a database */
  DriverSide(List<String> arguments) {
    store = MongoStore.open(arguments.getFirst());
    collection = store.database().getCollection("inserted_" + UUID.randomUUID())
        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
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

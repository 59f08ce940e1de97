package nyvej.benchmarks;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.UUID;
import org.bson.Document;

/** The driver's {@code insertOne} of the same payload with the same concern, with no index and nothing checked: the limit. */
final class InsertSide implements Side {

  private final MongoDatabase database;
  private final MongoCollection<Document> collection;

  InsertSide(MongoDatabase database) {
    this.database = database;
    collection = database.getCollection("inserted").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
  }

  @Override
  public void work(int client) {
    collection.insertOne(new Document("_id", UUID.randomUUID().toString())
        .append("tags", List.of("client:" + client, "city:" + client % 10, "kind:measured"))
        .append("payload", AppendBenchmark.PAYLOAD));
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
    database.drop();
  }
}

package nyvej.benchmarks;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.bson.RawBsonDocument;

/** The limit: the driver's cursor over the same documents of the same log, whose bytes nobody looks into. */
final class CursorSide implements Side {

  private final MongoStore store;
  private final MongoCollection<RawBsonDocument> commits;
  private final long events;
  private final int tags;

  /** @param arguments the URI with a database's name, how many events the log was filled with, and by how many tags */
  CursorSide(List<String> arguments) {
    store = MongoStore.open(arguments.get(0));
    events = Long.parseLong(arguments.get(1));
    tags = Integer.parseInt(arguments.get(2));
    commits = store.database().getCollection("commits", RawBsonDocument.class);
  }

  @Override
  public void work(int client) {
    long subject = ThreadLocalRandom.current().nextLong(events / Measured.OF_A_SUBJECT);
    var wanted = List.of(Measured.texts(Measured.tags(Measured.filled(subject), subject))).subList(0, tags);
    int found = commits.find(Filters.all("tags", wanted)).into(new ArrayList<>()).size();
    if (found != Measured.OF_A_SUBJECT) {
      throw new IllegalStateException(found + " events of subject " + subject);
    }
  }

  @Override
  public void check(long times) {
    // Each time was checked on its own.
  }

  @Override
  public void close() {
    store.close();
  }
}

package nyvej.ops.log;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongFunction;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.bson.BsonDocument;

/** Lengthens a log in the form it is stored in, a thousand commits at a time, while nobody else appends. */
public final class LogFill {

  private static final int BATCH = 1000;

  private LogFill() {}

  /**
   * Until it has so many events.
   *
   * @param perCommit how many each commit holds
   * @param event the one for a position
   */
  public static void upTo(long events, int perCommit, MongoDatabase database, EventConverter converter,
      LongFunction<TaggedEventMessage<?>> event) {
    var commits = new Commits(database);
    MongoCollection<BsonDocument> collection = database.getCollection("commits", BsonDocument.class);
    Commit last = commits.last();
    Head head = last == null ? Head.EMPTY : last.head();
    while (head.next() < events) {
      List<BsonDocument> batch = new ArrayList<>();
      while (batch.size() < BATCH && head.next() < events) {
        List<TaggedEventMessage<?>> together = new ArrayList<>();
        for (long position = head.next(); position < events && together.size() < perCommit; position++) {
          together.add(event.apply(position));
        }
        Draft draft = Draft.of(together, converter);
        Commit next = Commit.following(head, UUID.randomUUID(), draft);
        batch.add(CommitCodec.toDocument(next, draft.encoded()));
        head = next.head();
      }
      collection.insertMany(batch);
    }
    // Behind what is there, a server makes it in a fraction of the time.
    commits.ensureIndex();
  }
}

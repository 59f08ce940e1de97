package nyvej.ops.log;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nyvej.ops.log.LogCheck.NotedHead;
import nyvej.ops.log.LogCheck.Progress;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonType;
import org.jspecify.annotations.Nullable;

/**
 * A log that is made from what another one left, in databases where nothing is. Until it is whole, a document that is no commit
 * stands among its commits, so that nothing takes it for a log, whatever becomes of the process that makes it; making it again
 * begins anew. To be used by one thread. Fails with {@link LogUnavailableException} if the server doesn't answer.
 */
public final class NewLog {
  private final MongoDatabase database;
  private final List<MongoDatabase> beside;
  private final MongoCollection<BsonDocument> collection;
  private final Commits commits;
  private final List<BsonDocument> batch = new ArrayList<>();
  private Head head = Head.EMPTY;
  private long bytes;
  private long batched;

  /** What a log is made by. */
  public enum Making {
    IMPORT, RESTORE;

    /** For the operator. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    private BsonDocument mark() {
      return new BsonDocument(CommitCodec.NUMBER, new BsonString(word()));
    }
  }

  /** A log that is whole. */
  public record Made(NotedHead head, Progress written) {}

  private NewLog(MongoDatabase database, List<MongoDatabase> beside) {
    this.database = database;
    this.beside = beside;
    collection = collection(database);
    commits = new Commits(database);
  }

  private static MongoCollection<BsonDocument> collection(MongoDatabase database) {
    return database.getCollection(Commits.COLLECTION, BsonDocument.class)
        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
  }

  /** By what a log was begun here that is not whole. */
  public static Optional<Making> unfinished(MongoDatabase database) {
    return Commits.answered(() -> List.of(Making.values()).stream()
        .filter(each -> collection(database).find(each.mark()).first() != null).findFirst());
  }

  /**
   * Begins to make a log. What was left when the same was broken off is thrown away.
   *
   * @param beside databases that belong to it
   * @throws NewLogRefusedException if there is anything in one of the databases; nothing is changed then
   */
  public static NewLog begin(Making by, MongoDatabase database, List<MongoDatabase> beside) {
    var log = new NewLog(database, List.copyOf(beside));
    Commits.answered(() -> log.begin(by));
    return log;
  }

  private @Nullable Void begin(Making by) {
    var unfinished = unfinished(database).orElse(null);
    if (unfinished == by) {
      clear();
    } else if (unfinished != null) {
      throw new NewLogRefusedException(
          "The " + unfinished.word() + " into the database " + database.getName() + " is not finished; run it again.");
    } else {
      refuseUnlessEmpty(database);
      beside.forEach(NewLog::refuseUnlessEmpty);
      collection.insertOne(by.mark());
    }
    return null;
  }

  private static void refuseUnlessEmpty(MongoDatabase database) {
    for (var name : collections(database)) {
      if (database.getCollection(name).find().first() != null) {
        throw new NewLogRefusedException("The database " + database.getName()
            + " is not empty; name one that nobody has used, and in which no service was started.");
      }
    }
  }

  private static List<String> collections(MongoDatabase database) {
    return database.listCollectionNames().into(new ArrayList<>()).stream().filter(name -> !name.startsWith("system."))
        .toList();
  }

  /** The mark stays until all else is gone. */
  private void clear() {
    beside.forEach(MongoDatabase::drop);
    collections(database).stream().filter(name -> !name.equals(Commits.COLLECTION))
        .forEach(name -> database.getCollection(name).drop());
    collection.deleteMany(Filters.gte(CommitCodec.NUMBER, 0L));
  }

  /** Appends events as the next commit. */
  void append(Draft draft) {
    var commit = Commit.following(head, UUID.randomUUID(), draft);
    append(commit, CommitCodec.toDocument(commit, draft.encoded()));
  }

  /** Appends the commit that follows, as it is. */
  void append(Commit commit, BsonDocument document) {
    batch.add(document);
    head = commit.head();
    bytes += commit.bytes();
    batched += commit.bytes();
    if (batch.size() >= Commits.BATCH_COMMITS || batched >= Commits.BATCH_BYTES) {
      flush();
    }
  }

  /** Writes what waits to be written together. */
  void flush() {
    if (!batch.isEmpty()) {
      commits.insertAll(batch);
      batch.clear();
      batched = 0;
    }
  }

  /** How far it has come. */
  Progress soFar() {
    return new Progress(head.number(), head.next(), bytes);
  }

  /** It is whole. */
  public Made finish() {
    flush();
    commits.ensureIndex();
    unmark();
    return new Made(head.noted(), soFar());
  }

  /** Leaves the databases as empty as they were. */
  public void abandon() {
    Commits.answered(() -> {
      clear();
      return null;
    });
    unmark();
  }

  private void unmark() {
    Commits.answered(() -> collection.deleteOne(Filters.type(CommitCodec.NUMBER, BsonType.STRING)));
  }
}

package nyvej.ops.server;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** Runs commands against the store; a write that asks for the journal is answered only once it is on disk. */
final class StoredBackend extends AbstractMongoBackend {

  private static final Set<String> WRITING = Set.of("insert", "update", "delete", "findAndModify", "createIndexes",
      "create");

  /** MongoDB's own code for a full disk. */
  private static final Integer NO_ROOM = 14031;

  private final Map<String, MongoDatabase> open = new ConcurrentHashMap<>();
  private final LongAdder examined = new LongAdder();
  private final MVStore store;
  private final Journal journal;

  StoredBackend(MVStore store, @Nullable Disk disk) {
    super(Clock.systemUTC());
    this.store = store;
    StoredDatabase.namesIn(store).forEach(this::resolveDatabase);
    this.journal = new Journal(store, disk);
  }

  @Override
  public Document handleCommand(Channel channel, String database, String command, Document query) {
    Document answer = journal.whole(() -> !WRITING.contains(command) || journal.hasRoom()
        ? super.handleCommand(channel, database, command, query)
        : noRoom());
    if (asksForJournal(query) && !NO_ROOM.equals(answer.get("code"))) {
      journal.await();
    }
    return answer;
  }

  /** An answer and not an exception, of which the library would log the whole command. */
  private static Document noRoom() {
    return new Document("ok", 0).append("errmsg", "the disk is full").append("code", NO_ROOM)
        .append("codeName", "OutOfDiskSpace");
  }

  /** As MongoDB does, a majority write is journaled unless it says otherwise. */
  private static boolean asksForJournal(Document command) {
    return command.get("writeConcern") instanceof Document concern && switch (concern.get("j")) {
      case Boolean asked -> asked;
      case null -> "majority".equals(concern.get("w"));
      case Object _ -> false;
    };
  }

  /** The library opens a database again to list it; two over the same maps would not exclude each other. */
  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return open.computeIfAbsent(name, _ -> new StoredDatabase(name, store, getCursorRegistry(), examined));
  }

  @Override
  public void dropDatabase(String name) {
    super.dropDatabase(name);
    open.remove(name);
  }

  /** How many documents have been read so far, over all queries. */
  long documentsExamined() {
    return examined.sum();
  }

  @Override
  public void close() {
    super.close();
    journal.close();
  }
}

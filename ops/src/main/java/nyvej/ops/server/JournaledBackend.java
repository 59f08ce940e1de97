package nyvej.ops.server;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import org.h2.mvstore.MVStore;

/** Answers a write that asks for the journal only once it is on disk. */
final class JournaledBackend extends H2Backend {

  JournaledBackend(MVStore store) {
    super(store);
  }

  @Override
  public Document handleMessage(MongoMessage message) {
    Document answer = super.handleMessage(message);
    if (asksForJournal(message.getDocument())) {
      commit();
      getMvStore().sync();
    }
    return answer;
  }

  /** As MongoDB does, a majority write is journaled unless it says otherwise. */
  private static boolean asksForJournal(Document command) {
    return command.get("writeConcern") instanceof Document concern
        && switch (concern.get("j")) {
          case Boolean journal -> journal;
          case null -> "majority".equals(concern.get("w"));
          case Object _ -> false;
        };
  }
}

package nyvej.ops.log;

import nyvej.ops.log.LogCheck.Progress;
import org.bson.BsonDocument;

/** Takes documents in their order, as long as each is the commit that follows the one before. */
final class CommitSequence {
  private Head head = Head.EMPTY;
  private long bytes;

  /** @throws LogBrokenException if it can't be read, does not follow, or is not as it was written */
  Commit next(BsonDocument document) {
    var commit = CommitCodec.fromDocument(document);
    var encoded = document.getBinary(CommitCodec.EVENTS).getData();
    if (!commit.follows(head) || !CommitCodec.toDocument(commit, encoded).equals(document)) {
      throw new LogBrokenException(
          "commit " + commit.number() + " is not the one that follows commit " + head.number());
    }
    head = commit.head();
    bytes += commit.bytes();
    return commit;
  }

  Head head() {
    return head;
  }

  Progress soFar() {
    return new Progress(head.number(), head.next(), bytes);
  }
}

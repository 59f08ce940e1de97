package nyvej.ops.log;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import nyvej.ops.log.LogCheck.Progress;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/** Reads the whole log in order, and tells of each commit that can't be read or does not follow the one before. */
final class LogWalk {
  private static final int EVERY = 1_000;

  private final Commits commits;
  private final Consumer<LogBrokenException> problems;
  private Head head = Head.EMPTY;
  private long bytes;

  /** @param problems told one at a time; may throw to end the walk */
  LogWalk(Commits commits, Consumer<LogBrokenException> problems) {
    this.commits = commits;
    this.problems = problems;
  }

  /**
   * To be used once.
   *
   * @param action gets each commit that can be read, after its problems were told, and the document that it is
   * @param progress told now and then
   */
  void run(BiConsumer<Commit, BsonDocument> action, Consumer<Progress> progress) {
    commits.forEach(document -> {
      Commit commit = read(document);
      if (commit == null) {
        return;
      }
      follow(commit);
      action.accept(commit, document);
      head = commit.head();
      bytes += commit.bytes();
      if (commit.number() % EVERY == 0) {
        progress.accept(soFar());
      }
    });
  }

  private @Nullable Commit read(BsonDocument document) {
    try {
      return CommitCodec.fromDocument(document);
    } catch (LogBrokenException unreadable) {
      problems.accept(unreadable);
      return null;
    }
  }

  private void follow(Commit commit) {
    if (commit.number() != head.number() + 1) {
      problem("commit " + commit.number() + " comes behind commit " + head.number());
    }
    if (commit.first() != head.next()) {
      problem("commit " + commit.number() + " begins at position " + commit.first() + ", not " + head.next());
    }
    if (!commit.previous().equals(head.hash())) {
      problem("commit " + commit.number() + " does not carry the hash of the commit before");
    }
  }

  private void problem(String text) {
    problems.accept(new LogBrokenException(text));
  }

  Head head() {
    return head;
  }

  Progress soFar() {
    return new Progress(head.number(), head.next(), bytes);
  }
}

package nyvej.ops.log;

import com.mongodb.client.MongoDatabase;
import java.util.function.Consumer;
import nyvej.ops.log.LogCheck.NotedHead;
import nyvej.ops.log.LogCheck.Progress;

/**
 * A log as it is stored, for tools: makes and changes nothing. Commits that are appended meanwhile are read too. Every method
 * fails with {@link LogUnavailableException} if the server doesn't answer.
 */
public final class StoredLog {
  private final Commits commits;

  /** @param database where the collection {@code commits} may be */
  public StoredLog(MongoDatabase database) {
    commits = new Commits(database);
  }

  /** Whether a log was ever begun here; it may be empty. */
  public boolean exists() {
    return commits.exist();
  }

  /** Where it ends now; reads the last commit only. */
  public NotedHead head() {
    var last = commits.last();
    return (last == null ? Head.EMPTY : last.head()).noted();
  }

  /**
   * Reads all of it in order, in memory for a few commits.
   *
   * @param progress told now and then, and at the end
   * @throws LogBrokenException at the first commit that can't be read or does not follow the one before
   */
  Progress forEach(Consumer<Commit> action, Consumer<Progress> progress) {
    var reading = new Object() {
      private Head head = Head.EMPTY;
      private long bytes;

      private Progress soFar() {
        return new Progress(head.number(), head.next(), bytes);
      }
    };
    commits.forEach(document -> {
      var commit = CommitCodec.fromDocument(document);
      if (!commit.follows(reading.head)) {
        throw new LogBrokenException(
            "commit " + commit.number() + " does not follow commit " + reading.head.number());
      }
      action.accept(commit);
      reading.head = commit.head();
      reading.bytes += commit.bytes();
      if (commit.number() % LogCheck.EVERY == 0) {
        progress.accept(reading.soFar());
      }
    });
    progress.accept(reading.soFar());
    return reading.soFar();
  }
}

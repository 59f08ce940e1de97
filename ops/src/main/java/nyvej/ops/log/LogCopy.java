package nyvej.ops.log;

import com.mongodb.client.MongoDatabase;
import java.util.function.Consumer;
import nyvej.ops.log.LogCheck.NotedHead;
import nyvej.ops.log.LogCheck.Progress;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Takes a log from one place to another, document by document and as it is, and finds whatever is wrong with it on the way. To be
 * used once.
 */
public final class LogCopy {
  private final Consumer<Progress> progress;
  private final CommitSequence sequence = new CommitSequence();
  private String beginning = Head.EMPTY.noted().hash();

  /** @param progress told now and then */
  public LogCopy(Consumer<Progress> progress) {
    this.progress = progress;
  }

  /**
   * What was copied.
   *
   * @param beginning the hash of the first commit, by which logs are told apart; that of no commit when there is none
   */
  public record Copied(String beginning, NotedHead head, Progress read) {}

  /**
   * Copies a log as far as it reaches when this is called; commits that are appended meanwhile are left out.
   *
   * @throws LogBrokenException at the first commit that is not what was written
   * @throws LogUnavailableException if the server doesn't answer
   */
  public Copied from(MongoDatabase database, Consumer<BsonDocument> to) {
    var commits = new Commits(database);
    var last = commits.last();
    long end = last == null ? 0 : last.number();
    for (long number = 1; number <= end; number += Commits.BATCH_COMMITS) {
      long until = Math.min(end, number + Commits.BATCH_COMMITS - 1);
      commits.numbered(number, until).forEach(document -> {
        take(document);
        to.accept(document);
      });
      if (sequence.head().number() != until) {
        throw new LogBrokenException("commit " + (sequence.head().number() + 1) + " is missing");
      }
      progress.accept(sequence.soFar());
    }
    return copied();
  }

  /**
   * Takes the next commit of a copy.
   *
   * @param into null when it is only looked at
   * @throws LogBrokenException if it is not the one that follows
   */
  public void next(BsonDocument document, @Nullable NewLog into) {
    var commit = take(document);
    if (into != null) {
      into.append(commit, document);
    }
    if (commit.number() % Commits.BATCH_COMMITS == 0) {
      progress.accept(sequence.soFar());
    }
  }

  private Commit take(BsonDocument document) {
    var commit = sequence.next(document);
    if (commit.number() == 1) {
      beginning = commit.head().noted().hash();
    }
    return commit;
  }

  /** All that was taken. */
  public Copied copied() {
    return new Copied(beginning, sequence.head().noted(), sequence.soFar());
  }
}

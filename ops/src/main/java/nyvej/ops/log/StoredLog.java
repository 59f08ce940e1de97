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
   * Reads all of it in order, in memory for some hundred commits.
   *
   * @param progress told now and then, and at the end
   * @throws LogBrokenException at the first commit that can't be read or does not follow the one before
   */
  Progress forEach(Consumer<Commit> action, Consumer<Progress> progress) {
    var walk = new LogWalk(commits, problem -> {
      throw problem;
    });
    walk.run((commit, _) -> action.accept(commit), progress);
    progress.accept(walk.soFar());
    return walk.soFar();
  }
}

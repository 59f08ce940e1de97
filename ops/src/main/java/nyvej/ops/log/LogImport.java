package nyvej.ops.log;

import com.mongodb.client.MongoDatabase;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nyvej.ops.log.LogCheck.Progress;
import nyvej.ops.log.NewLog.Made;
import nyvej.ops.log.NewLog.Making;

/**
 * Makes a log from lines as {@link LogExport} writes them, each event in the commit and at the position that its line says. Ids,
 * names, versions, times, tags and metadata are kept as they are; of a payload what its JSON says, not how it was spaced. Commits get
 * new ids, and so the log another head. Needs memory for all ids. To be used once.
 */
public final class LogImport {
  private static final int EVERY = 1_000;

  private final NewLog log;
  private final Consumer<Progress> progress;
  private final Set<String> ids = new HashSet<>();
  private final List<StoredEvent> commit = new ArrayList<>();
  private long commits;
  private long events;
  private long bytes;

  private LogImport(NewLog log, Consumer<Progress> progress) {
    this.log = log;
    this.progress = progress;
  }

  /**
   * Imports all lines, or nothing. Broken off by a crash it leaves what nothing takes for a log, and begins anew when called again.
   *
   * @param database where nothing is
   * @param progress told now and then
   * @throws NewLogRefusedException if there is something in the database, or at the first line that is not right
   * @throws LogUnavailableException if the server doesn't answer
   */
  public static Made into(MongoDatabase database, InputStream lines, Consumer<Progress> progress) {
    var log = NewLog.begin(Making.IMPORT, database, List.of());
    try {
      new LogImport(log, progress).take(new ImportedLines(lines));
      return log.finish();
    } catch (NewLogRefusedException e) {
      log.abandon();
      throw e;
    }
  }

  private void take(ImportedLines lines) {
    for (var line = lines.next(); line != null; line = lines.next()) {
      if (line.position() != events) {
        throw lines.refused("position is not " + events);
      }
      if (line.commit() == commits + 1) {
        end(lines);
        commits++;
      } else if (line.commit() != commits || commits == 0) {
        throw lines.refused("commit is neither the one before nor the next");
      }
      if (!ids.add(line.event().id())) {
        throw lines.refused("id is that of an event before");
      }
      bytes += lines.bytes();
      if (commit.size() == Draft.MAX_EVENTS || bytes > 2 * Draft.MAX_BYTES) {
        throw lines.refused("the commit is too big");
      }
      commit.add(line.event());
      events++;
    }
    end(lines);
  }

  private void end(ImportedLines lines) {
    if (commit.isEmpty()) {
      return;
    }
    try {
      log.append(Draft.of(List.copyOf(commit)));
    } catch (AppendRefusedException tooBig) {
      throw lines.refused("the commit before is too big");
    }
    commit.clear();
    bytes = 0;
    if (commits % EVERY == 0) {
      progress.accept(log.soFar());
    }
  }
}

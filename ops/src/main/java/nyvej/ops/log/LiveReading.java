package nyvej.ops.log;

import java.util.List;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/** All that matches from a position on, as far as this process knows the log; its own cursor passes what doesn't. */
final class LiveReading implements Reading {
  private final CommitLog log;
  private final EventCriteria criteria;
  private final long from;
  private @Nullable Cursor cursor;

  LiveReading(CommitLog log, EventCriteria criteria, long from) {
    this.log = log;
    this.criteria = criteria;
    this.from = from;
  }

  @Override
  public boolean isEndless() {
    return true;
  }

  @Override
  public Batch read() {
    if (cursor == null) {
      log.open();
      cursor = log.locate(from);
    }
    if (cursor.number() > log.tail().head().number()) {
      return new Batch(List.of(), More.LATER);
    }
    List<Commit> commits = log.from(cursor);
    if (commits.isEmpty()) {
      return new Batch(List.of(), More.LATER);
    }
    cursor = cursor.behind(commits);
    return new Batch(Entries.of(commits, criteria, from, Long.MAX_VALUE), More.AT_ONCE);
  }
}

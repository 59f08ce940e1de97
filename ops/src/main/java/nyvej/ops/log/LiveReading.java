package nyvej.ops.log;

import java.util.List;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/** All that matches from a position on, as far as this process knows the log; its own cursor passes what doesn't. */
final class LiveReading implements Reading {
  /** What Axon's token for "from now on" has as its position. */
  private static final long LATEST = Long.MAX_VALUE;

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
      cursor = log.locate(from == LATEST ? log.head().next() : from);
    }
    if (cursor.number() > log.tail().head().number()) {
      return new Batch(List.of(), More.LATER);
    }
    List<Commit> commits = log.from(cursor);
    if (commits.isEmpty()) {
      return new Batch(List.of(), More.LATER);
    }
    List<Entry<EventMessage>> entries = Entries.of(commits, criteria, cursor.position(), Long.MAX_VALUE);
    cursor = cursor.behind(commits);
    return new Batch(entries, More.AT_ONCE);
  }
}

package nyvej.ops.log;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * All that matches up to the head at the first read, then the marker. With tags in the criteria it is one indexed query
 * (what one decision depends on fits in memory); without, the log is read through in batches.
 */
final class SourceReading implements Reading {
  private final CommitLog log;
  private final EventCriteria criteria;
  private final long from;
  private @Nullable Head head;
  private @Nullable Cursor cursor;

  SourceReading(CommitLog log, EventCriteria criteria, long from) {
    this.log = log;
    this.criteria = criteria;
    this.from = from;
  }

  @Override
  public boolean isEndless() {
    return false;
  }

  @Override
  public Batch read() {
    if (head == null) {
      head = log.head();
    }
    Bson filter = Criteria.tagFilter(criteria);
    return filter == null ? scan(head) : last(log.candidates(filter, from), head);
  }

  private Batch scan(Head head) {
    if (cursor == null) {
      cursor = log.locate(from);
    }
    if (cursor.position() >= head.next()) {
      return last(List.of(), head);
    }
    List<Commit> batch = log.from(cursor);
    if (batch.isEmpty()) {
      throw new LogUnavailableException("the server does not show commit " + cursor.number() + " yet");
    }
    cursor = cursor.behind(batch);
    return cursor.position() < head.next()
        ? new Batch(Entries.of(batch, criteria, from, head.next()), More.AT_ONCE)
        : last(batch, head);
  }

  private Batch last(List<Commit> commits, Head head) {
    var entries = new ArrayList<Entry<EventMessage>>(Entries.of(commits, criteria, from, head.next()));
    entries.add(Entries.terminal(head));
    return new Batch(entries, More.NEVER);
  }
}

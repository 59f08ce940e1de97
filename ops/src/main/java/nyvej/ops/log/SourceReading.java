package nyvej.ops.log;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * All that matches up to the head, then the marker. With tags in the criteria the tail answers for what it holds, and one indexed
 * query for what is older (what one decision depends on fits in memory); without, the log is read through in batches.
 *
 * <p>
 * One request in either case, as long as nobody else wrote: the query shows what others wrote if it matches, so the head has to be
 * looked for only where the tail alone answers.
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
    Bson filter = Criteria.tagFilter(criteria);
    return filter == null ? scan() : byTags(filter);
  }

  private Batch byTags(Bson filter) {
    log.open();
    Tail.Found known = log.tail().matching(criteria, from);
    List<Placed> older = List.of();
    if (from < known.floor()) {
      older = log.older(filter, criteria, from, known.floor());
    } else {
      log.catchUp();
    }
    Tail.Found news = log.tail().matching(criteria, Math.max(from, known.head().next()));
    if (news.floor() > known.head().next()) {
      // More came than the tail holds.
      return new Batch(List.of(), More.AT_ONCE);
    }
    return last(Stream.of(older, known.events(), news.events()).flatMap(List::stream).map(Entries::of).toList(),
        news.head());
  }

  private Batch scan() {
    if (head == null) {
      head = log.head();
    }
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
    List<Entry<EventMessage>> entries = Entries.of(batch, criteria, from, head.next());
    return cursor.position() < head.next() ? new Batch(entries, More.AT_ONCE) : last(entries, head);
  }

  private static Batch last(List<Entry<EventMessage>> entries, Head head) {
    var all = new ArrayList<>(entries);
    all.add(Entries.terminal(head));
    return new Batch(all, More.NEVER);
  }
}

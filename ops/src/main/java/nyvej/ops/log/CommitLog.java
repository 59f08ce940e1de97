package nyvej.ops.log;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.bson.conversions.Bson;

/** The log as one process sees it: the collection, and its tail in memory. Blocking. */
final class CommitLog {
  private final Commits commits;
  private final Tail tail;
  private final ReentrantLock opening = new ReentrantLock();
  private final Sharing news = new Sharing(this::takeInNews);
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  CommitLog(Commits commits, Tail tail) {
    this.commits = commits;
    this.tail = tail;
  }

  void onAdvance(Runnable listener) {
    listeners.add(listener);
  }

  /** Learns where the log ends; only the first success asks the server. */
  void open() {
    if (tail.isOpen()) {
      return;
    }
    opening.lock();
    try {
      if (!tail.isOpen()) {
        commits.ensureIndex();
        tail.open(commits.last());
      }
    } finally {
      opening.unlock();
    }
  }

  /** Where the log ends now, other processes' commits included. */
  Head head() {
    open();
    catchUp();
    return tail.head();
  }

  /** Takes in all that other processes had committed when this was called. */
  void catchUp() {
    news.look();
  }

  private void takeInNews() {
    Commit next = commits.get(tail.head().number() + 1);
    if (next == null) {
      return;
    }
    accept(List.of(next));
    List<Commit> more;
    do {
      more = commits.from(tail.head().number() + 1);
      accept(more);
    } while (Commits.isFull(more));
  }

  void accept(List<Commit> next) {
    boolean advanced = false;
    for (Commit commit : next) {
      advanced |= tail.accept(commit);
    }
    if (advanced) {
      listeners.forEach(Runnable::run);
    }
  }

  /** The commits from a position on, as far as one batch reaches; the first may begin before it. */
  List<Commit> from(Cursor cursor) {
    List<Commit> recent = tail.from(cursor.position()).commits();
    return recent != null ? recent : commits.from(cursor.number());
  }

  /** Where reading has to begin to see all from a position on. */
  Cursor locate(long position) {
    Tail.View view = tail.from(position);
    if (view.commits() == null) {
      return new Cursor(containing(position, view.head().number()), position);
    }
    return new Cursor(view.commits().isEmpty() ? view.head().number() + 1 : view.commits().getFirst().number(),
        position);
  }

  /** Halves the interval until one commit is left: some twenty look-ups by number, which every server is fast at. */
  private long containing(long position, long last) {
    long low = 1;
    long high = last;
    while (low < high) {
      long middle = low + (high - low + 1) / 2;
      Long first = commits.firstPosition(middle);
      if (first == null) {
        throw new IllegalStateException("commit " + middle + " is missing, although there is a commit " + last);
      }
      if (first <= position) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /**
   * The matching events from a position on that are older than the tail was, as the server finds them by their tags. For what it
   * holds the tail has to answer: a server that has just taken over may lag a little behind what it has acknowledged. If
   * others wrote something that matches, the tail knows it afterwards.
   */
  List<Placed> older(Bson tagFilter, EventCriteria criteria, long from, long floor) {
    List<Commit> candidates = commits.matching(tagFilter);
    long last = candidates.isEmpty() ? 0 : candidates.getLast().number();
    if (last > tail.head().number()) {
      catchUp();
    }
    if (last > tail.head().number()) {
      throw new LogUnavailableException("the server does not show commit " + last + " any more");
    }
    return candidates.stream().flatMap(commit -> commit.matching(criteria, from, floor)).toList();
  }

  /** True if an event from a position on, before the head, matches. */
  boolean anyMatch(EventCriteria criteria, long from, Head head) {
    Bson filter = Criteria.tagFilter(criteria);
    if (filter != null) {
      Tail.Found recent = tail.matching(criteria, from);
      return !recent.events().isEmpty() || !older(filter, criteria, from, recent.floor()).isEmpty();
    }
    Cursor cursor = locate(from);
    while (cursor.position() < head.next()) {
      List<Commit> batch = from(cursor);
      if (batch.isEmpty()) {
        throw new LogUnavailableException("the server does not show commit " + cursor.number() + " yet");
      }
      if (batch.stream().anyMatch(commit -> anyMatch(commit, criteria, from))) {
        return true;
      }
      cursor = cursor.behind(batch);
    }
    return false;
  }

  static boolean anyMatch(Commit commit, EventCriteria criteria, long from) {
    for (int i = 0; i < commit.events().size(); i++) {
      if (commit.first() + i >= from && commit.events().get(i).matches(criteria)) {
        return true;
      }
    }
    return false;
  }

  Tail tail() {
    return tail;
  }

  Commits commits() {
    return commits;
  }
}

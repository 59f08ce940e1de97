package nyvej.ops.log;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.jspecify.annotations.Nullable;

/** One append on its way. It is decided once, by whoever writes it, and then tells the thread that waits for it. */
final class Append {
  private final Draft draft;
  private final AppendCondition condition;
  private final Semaphore told = new Semaphore(0);
  private long unchecked;
  private boolean decided;
  private long next;
  private @Nullable RuntimeException failure;

  Append(Draft draft, AppendCondition condition) {
    this.draft = draft;
    this.condition = condition;
    unchecked = Math.max(0, GlobalIndexConsistencyMarker.position(condition.consistencyMarker()));
  }

  Draft draft() {
    return draft;
  }

  AppendCondition condition() {
    return condition;
  }

  /** The position from which on no event may match the condition's criteria, as far as that isn't checked yet. */
  long unchecked() {
    return unchecked;
  }

  void checkedUpTo(long position) {
    unchecked = position;
  }

  /** It is durable, and the next event gets this position. */
  synchronized void done(long position) {
    decide(position, null);
  }

  /** It was not appended, or nobody knows; nothing happens if it is decided already. */
  synchronized void fail(RuntimeException reason) {
    if (!decided) {
      decide(-1, reason);
    }
  }

  private void decide(long position, @Nullable RuntimeException reason) {
    decided = true;
    next = position;
    failure = reason;
    told.release();
  }

  synchronized boolean isDecided() {
    return decided;
  }

  /** The position behind its last event, or what kept it from being appended. */
  synchronized long outcome() {
    if (failure != null) {
      throw failure;
    }
    return next;
  }

  /** It is its turn. */
  void call() {
    told.release();
  }

  /** Waits until it is decided or called; false when neither happens in time. */
  boolean awaitNews(TimeAndChance time, Duration patience) throws InterruptedException {
    return time.await(told, patience);
  }

  void awaitNews() {
    told.acquireUninterruptibly();
  }
}

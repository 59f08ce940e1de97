package nyvej.ops.log;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Appends: one at a time in this process, racing for the next number with others. Blocking.
 *
 * <p>
 * A number is only wanted when all before it are known, so numbers have no gaps. Whoever loses the race takes in what
 * the winner wrote and checks its condition again, so conditions hold across processes.
 */
final class Writer {
  private static final int MAX_RACES = 100;
  private static final int MAX_INSERTS = 3;
  private static final int MAX_LOOKS = 40;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  private final CommitLog log;
  private final LogObserver observer;
  private final Duration turnTimeout;
  private final ReentrantLock turn = new ReentrantLock();

  Writer(CommitLog log, LogObserver observer, Duration turnTimeout) {
    this.log = log;
    this.observer = observer;
    this.turnTimeout = turnTimeout;
  }

  /**
   * @throws AppendEventsTransactionRejectedException if the condition doesn't hold
   * @throws AppendRefusedException if an event was appended before
   * @throws LogUnavailableException if the server doesn't answer; the outcome may be unknown
   */
  Commit append(Draft draft, AppendCondition condition) {
    log.open();
    long unchecked = positionOf(condition.consistencyMarker());
    for (int race = 0; race < MAX_RACES; race++) {
      unchecked = checkWhatTheTailForgot(condition, unchecked);
      Commit appended = inTurn(draft, condition, unchecked);
      if (appended != null) {
        return appended;
      }
    }
    throw new LogUnavailableException("lost " + MAX_RACES + " races for the next commit number");
  }

  private static long positionOf(ConsistencyMarker marker) {
    return Math.max(0, GlobalIndexConsistencyMarker.position(marker));
  }

  /** Events never change, so the older ones can be checked while others append. */
  private long checkWhatTheTailForgot(AppendCondition condition, long unchecked) {
    Tail.View view = log.tail().from(unchecked);
    if (view.commits() != null) {
      return unchecked;
    }
    if (log.anyMatch(condition.criteria(), unchecked, view.head())) {
      throw conflict(condition);
    }
    return view.head().next();
  }

  private @Nullable Commit inTurn(Draft draft, AppendCondition condition, long unchecked) {
    takeTurn();
    try {
      Tail.View view = log.tail().from(unchecked);
      if (view.commits() == null) {
        return null;
      }
      check(draft, condition, unchecked, view.commits());
      Commit commit = draft.at(view.head());
      Commit winner = insert(commit, draft.toDocument(commit));
      log.accept(List.of(winner));
      if (winner.id().equals(commit.id())) {
        return commit;
      }
      observer.lostRace();
      log.catchUp();
      return null;
    } finally {
      turn.unlock();
    }
  }

  private void takeTurn() {
    try {
      if (!turn.tryLock(turnTimeout.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new LogUnavailableException("appends before this one took longer than " + turnTimeout);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LogUnavailableException("the log is closing", e);
    }
  }

  private void check(Draft draft, AppendCondition condition, long unchecked, List<Commit> recent) {
    for (Commit commit : recent) {
      if (CommitLog.anyMatch(commit, condition.criteria(), unchecked)) {
        throw conflict(condition);
      }
    }
    for (StoredEvent event : draft.events()) {
      if (log.tail().knowsEvent(event.id())) {
        throw new AppendRefusedException("event " + event.id() + " was appended before");
      }
    }
  }

  private AppendEventsTransactionRejectedException conflict(AppendCondition condition) {
    observer.conflict();
    return AppendEventsTransactionRejectedException.conflictingEventsDetected(condition.consistencyMarker());
  }

  /**
   * The commit that durably has the number, this one or another's. While the server's answer is unknown the
   * <em>same</em> document is inserted again: whichever attempt the server carried out, the number is taken once.
   */
  private Commit insert(Commit commit, BsonDocument document) {
    for (int attempt = 0; attempt < MAX_INSERTS; attempt++) {
      switch (log.commits().insert(document)) {
        case YES -> {
          return commit;
        }
        case NUMBER_TAKEN -> {
          return winnerOf(commit.number());
        }
        case UNKNOWN -> {
        }
      }
    }
    throw new LogUnavailableException("the server did not confirm commit " + commit.number());
  }

  /** A commit that blocks its number may not have reached a majority yet. */
  private Commit winnerOf(long number) {
    for (int look = 0; look < MAX_LOOKS; look++) {
      Commit winner = log.commits().get(number);
      if (winner != null) {
        return winner;
      }
      try {
        Thread.sleep(BETWEEN_LOOKS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    throw new LogUnavailableException("commit " + number + " has not reached a majority");
  }
}

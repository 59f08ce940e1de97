package nyvej.ops.log;

import java.time.Duration;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.bson.BsonDocument;

/**
 * Appends: what waits at the same time in this process goes into one commit, which races for the next number with those of
 * others. Blocking.
 *
 * <p>
 * A number is only wanted when all before it are known, so numbers have no gaps. Whoever loses the race takes in what
 * the winner wrote and checks all conditions again, so conditions hold across processes. Within a commit each append is
 * checked against those before it, so conditions hold as if each were a commit of its own.
 */
final class Writer {
  private static final int MAX_RACES = 100;
  private static final int MAX_INSERTS = 3;
  private static final int MAX_LOOKS = 40;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  private final CommitLog log;
  private final LogObserver observer;
  private final TimeAndChance time;
  private final Turns turns;

  Writer(CommitLog log, LogObserver observer, Duration turnTimeout, TimeAndChance time) {
    this.log = log;
    this.observer = observer;
    this.time = time;
    turns = new Turns(turnTimeout, time);
  }

  /**
   * @return the position behind the last event
   * @throws AppendEventsTransactionRejectedException if the condition doesn't hold
   * @throws AppendRefusedException if an event was appended before
   * @throws LogUnavailableException if the server doesn't answer; the outcome may be unknown
   */
  long append(Draft draft, AppendCondition condition) {
    log.open();
    var mine = new Append(draft, condition);
    if (holdsInWhatTheTailForgot(mine) && turns.await(mine)) {
      try {
        write(turns.group());
      } finally {
        turns.pass();
      }
    }
    return mine.outcome();
  }

  /** Decides every one of them, whatever happens. */
  private void write(List<Append> group) {
    try {
      List<Append> left = group;
      for (int race = 0; race < MAX_RACES && !left.isEmpty(); race++) {
        left = race(left);
      }
      failAll(left, new LogUnavailableException("lost " + MAX_RACES + " races for the next commit number"));
    } catch (RuntimeException e) {
      failAll(group, e);
    } finally {
      failAll(group, new LogUnavailableException("the append was broken off"));
    }
  }

  private static void failAll(List<Append> group, RuntimeException reason) {
    group.forEach(each -> each.fail(reason));
  }

  /**
   * One race for the next number. Those that are left have lost it, or it was won by one that speaks against them; either way
   * they have to be checked again, against what is written.
   */
  private List<Append> race(List<Append> group) {
    List<Append> left = group.stream().filter(this::holdsInWhatTheTailForgot).toList();
    Tail.View tail = log.tail().from(left.stream().mapToLong(Append::unchecked).min().orElse(Long.MAX_VALUE));
    if (tail.commits() == null) {
      return left;
    }
    var admission = new Admission(tail.head(), tail.commits());
    List<Append> possible = left.stream().filter(each -> isPossible(each, admission)).toList();
    List<Append> behind = possible.stream().filter(each -> !admission.admit(each)).toList();
    List<Append> admitted = admission.admitted();
    if (admitted.isEmpty()) {
      return List.of();
    }
    Draft draft = Draft.joined(admitted.stream().map(Append::draft).toList());
    Commit commit = Commit.following(tail.head(), time.id(), draft);
    Commit winner = insert(commit, CommitCodec.toDocument(commit, draft.encoded()));
    log.accept(List.of(winner));
    if (winner.id().equals(commit.id())) {
      observer.committed(admitted.size(), commit.events().size());
      tellPositions(commit, admitted);
      return behind;
    }
    observer.lostRace();
    log.catchUp();
    return possible;
  }

  /** Events never change, so what is older than the tail is checked once, and while others append where possible. */
  private boolean holdsInWhatTheTailForgot(Append append) {
    Tail.View view = log.tail().from(append.unchecked());
    if (view.commits() != null) {
      return true;
    }
    if (log.anyMatch(append.condition().criteria(), append.unchecked(), view.head())) {
      append.fail(conflict(append));
      return false;
    }
    append.checkedUpTo(view.head().next());
    return true;
  }

  /** Whether nothing that is written speaks against it; else it is told so. */
  private boolean isPossible(Append append, Admission admission) {
    if (!admission.holdsInLog(append)) {
      append.fail(conflict(append));
    } else if (log.tail().knowsAny(append.draft().events())) {
      append.fail(new AppendRefusedException("an event was appended before"));
    }
    return !append.isDecided();
  }

  private AppendEventsTransactionRejectedException conflict(Append append) {
    observer.conflict();
    return AppendEventsTransactionRejectedException.conflictingEventsDetected(append.condition().consistencyMarker());
  }

  private static void tellPositions(Commit commit, List<Append> admitted) {
    long next = commit.first();
    for (Append each : admitted) {
      next += each.draft().events().size();
      each.done(next);
    }
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
        time.sleep(BETWEEN_LOOKS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    throw new LogUnavailableException("commit " + number + " has not reached a majority");
  }
}

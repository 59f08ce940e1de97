package nyvej.ops.log;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lines appends up. One at a time has the turn, and writes for itself and for those that have lined up behind it meanwhile;
 * so the busier it is, the more are written together, and nobody ever waits to be joined.
 */
final class Turns {
  private final Duration patience;
  private final TimeAndChance time;
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Append> line = new ArrayDeque<>();
  private @Nullable Append turn;

  /** @param patience how long an append waits in the line */
  Turns(Duration patience, TimeAndChance time) {
    this.patience = patience;
    this.time = time;
  }

  /**
   * Lines up and waits: true when it is this append's turn, false when another wrote it.
   *
   * @throws LogUnavailableException when it takes too long; then it is not and will not be written
   */
  boolean await(Append mine) {
    if (isNext(mine)) {
      return true;
    }
    try {
      if (mine.awaitNews(time, patience)) {
        return !mine.isDecided();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    leave(mine);
    // It is being written, and the writer's patience with the server is bounded.
    mine.awaitNews();
    return !mine.isDecided();
  }

  private boolean isNext(Append mine) {
    lock.lock();
    try {
      line.add(mine);
      if (turn == null) {
        turn = mine;
      }
      return turn == mine;
    } finally {
      lock.unlock();
    }
  }

  private void leave(Append mine) {
    lock.lock();
    try {
      if (line.remove(mine)) {
        if (turn == mine) {
          pass();
        }
        throw new LogUnavailableException("the append was not written within " + patience);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Whoever has the turn, and as many behind it as fit into one commit. */
  List<Append> group() {
    lock.lock();
    try {
      var group = new ArrayList<Append>();
      int events = 0;
      int bytes = 0;
      for (Append next = line.peek(); next != null; next = line.peek()) {
        events += next.draft().events().size();
        bytes += next.draft().bytes();
        if (!group.isEmpty() && (events > Draft.MAX_EVENTS || bytes > Draft.MAX_BYTES)) {
          break;
        }
        group.add(line.remove());
      }
      return group;
    } finally {
      lock.unlock();
    }
  }

  /** Gives the turn to the next in the line. */
  void pass() {
    lock.lock();
    try {
      turn = line.peek();
      if (turn != null) {
        turn.call();
      }
    } finally {
      lock.unlock();
    }
  }
}

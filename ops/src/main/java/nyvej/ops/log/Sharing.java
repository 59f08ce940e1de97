package nyvej.ops.log;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One look at the server for all who want one at the same time. A look counts for those who wanted it before it began; so one is
 * under way at most, and whoever comes meanwhile waits for the one that follows.
 */
final class Sharing {
  private final Runnable look;
  private final ReentrantLock looking = new ReentrantLock();
  private volatile long begun;
  private long succeeded;
  private long failed;
  private @Nullable RuntimeException failure;

  Sharing(Runnable look) {
    this.look = look;
  }

  /** Returns when a look that began after this was called has succeeded; fails as that one did. */
  void look() {
    long before = begun;
    looking.lock();
    try {
      if (succeeded > before) {
        return;
      }
      if (failed > before && failure != null) {
        throw failure;
      }
      begun++;
      lookNow();
    } finally {
      looking.unlock();
    }
  }

  private void lookNow() {
    try {
      look.run();
      succeeded = begun;
    } catch (RuntimeException e) {
      failed = begun;
      failure = e;
      throw e;
    }
  }
}

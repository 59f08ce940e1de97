package nyvej.ops.server;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * Puts the store on disk. A commit never falls into the middle of a command, so that after a crash a document and its index
 * entries are there together or not at all; and each commit is synced before the next, so that space freed by one may be
 * used by the next without waiting. Commands that wait at the same time share one sync.
 */
final class Journal implements AutoCloseable {

  private static final Duration AT_THE_LATEST = Duration.ofSeconds(1);

  /** Rewrites at most this much a second, while less than the given share of the file is live. */
  private static final int COMPACT_BYTES = 1 << 20;
  private static final int COMPACT_BELOW_PERCENT = 70;

  private final MVStore store;
  private final @Nullable Disk disk;
  private final Lock oneCommitter = new ReentrantLock();
  private final ReentrantReadWriteLock commands = new ReentrantReadWriteLock();
  private final AtomicLong asked = new AtomicLong();
  private long durable;
  private final ScheduledExecutorService idle = Executors
      .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("embedded-mongo-journal").factory());

  /** @param disk null if the store has no file; then nothing is ever written */
  Journal(MVStore store, @Nullable Disk disk) {
    this.store = store;
    this.disk = disk;
    if (disk != null) {
      idle.scheduleWithFixedDelay(this::tidyUp, AT_THE_LATEST.toMillis(), AT_THE_LATEST.toMillis(),
          TimeUnit.MILLISECONDS);
    }
  }

  /** Runs a command that is committed whole. */
  <T> T whole(Supplier<T> command) {
    commands.readLock().lock();
    try {
      return command.get();
    } finally {
      commands.readLock().unlock();
    }
  }

  /** Whether a command may write; inside of {@link #whole}, what it writes then fits on the disk. */
  boolean hasRoom() {
    return disk == null || disk.reserve().isKept();
  }

  /** Returns once everything that has been written before is on disk. */
  void await() {
    if (disk == null) {
      return;
    }
    long mine = asked.incrementAndGet();
    oneCommitter.lock();
    try {
      if (durable < mine) {
        long covered = asked.get();
        commit(disk.synced());
        durable = covered;
      }
    } finally {
      oneCommitter.unlock();
    }
  }

  private void commit(SyncedVersion noted) {
    long version;
    commands.writeLock().lock();
    try {
      store.commit();
      version = store.getFileStore().lastChunkVersion();
    } finally {
      commands.writeLock().unlock();
    }
    sync();
    noted.write(version);
  }

  private void sync() {
    try {
      store.sync();
    } catch (MVStoreException unknown) {
      // What is on disk now nobody knows, and a second sync would not tell.
      store.closeImmediately();
      throw unknown;
    }
  }

  private void tidyUp() {
    if (store.isClosed() || !hasRoom() && !keepReserve()) {
      return;
    }
    if (store.hasUnsavedChanges()) {
      await();
    }
    commands.writeLock().lock();
    try {
      store.compact(COMPACT_BELOW_PERCENT, COMPACT_BYTES);
    } finally {
      commands.writeLock().unlock();
    }
  }

  private boolean keepReserve() {
    return disk != null && disk.reserve().keep();
  }

  @Override
  public void close() {
    idle.close();
    if (!store.isClosed()) {
      await();
    }
    store.close();
    if (disk != null) {
      disk.synced().close();
    }
  }
}

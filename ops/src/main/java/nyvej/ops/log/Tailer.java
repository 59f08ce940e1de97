package nyvej.ops.log;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** One thread that looks for other processes' commits while somebody listens, and wakes the streams. */
final class Tailer implements AutoCloseable {
  private final CommitLog log;
  private final Duration interval;
  private final TimeAndChance time;
  private final List<EventStream> streams = new CopyOnWriteArrayList<>();
  private final Semaphore added = new Semaphore(0);
  private @Nullable Thread thread;
  private volatile boolean idle;
  private volatile boolean closed;

  Tailer(CommitLog log, Duration interval, TimeAndChance time) {
    this.log = log;
    this.interval = interval;
    this.time = time;
    log.onAdvance(this::wakeAll);
  }

  synchronized void add(EventStream stream) {
    streams.add(stream);
    if (closed) {
      end(stream);
    } else if (thread == null) {
      thread = Thread.ofVirtual().name("nyvej-log-tailer").start(this::run);
    } else if (idle || stream.isEndless()) {
      added.release();
    }
  }

  void remove(EventStream stream) {
    streams.remove(stream);
  }

  private void wakeAll() {
    streams.stream().filter(EventStream::isEndless).forEach(EventStream::wake);
  }

  private void run() {
    while (awaitWork()) {
      if (streams.stream().anyMatch(EventStream::isEndless)) {
        look();
      }
      streams.forEach(EventStream::nudge);
    }
  }

  private void look() {
    try {
      log.open();
      log.catchUp();
    } catch (RuntimeException e) {
      if (!closed) {
        streams.stream().filter(EventStream::isEndless).forEach(stream -> stream.fail(e));
      }
    }
  }

  private boolean awaitWork() {
    try {
      idle = true;
      while (streams.isEmpty() && !closed) {
        added.acquire();
      }
      idle = false;
      time.await(added, interval);
      added.drainPermits();
      return !closed;
    } catch (InterruptedException e) {
      return false;
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (thread != null) {
      thread.interrupt();
    }
    streams.forEach(Tailer::end);
  }

  /** Whoever reads up to an end learns that it won't come. */
  private static void end(EventStream stream) {
    if (stream.isEndless()) {
      stream.close();
    } else {
      stream.fail(new LogUnavailableException("the log is closed"));
    }
  }
}

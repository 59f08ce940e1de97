package nyvej.ops.log;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One thread that looks for other processes' commits while somebody listens, and wakes the streams. */
final class Tailer implements AutoCloseable {
  private final CommitLog log;
  private final Duration interval;
  private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();
  private @Nullable Thread thread;
  private volatile boolean closed;

  Tailer(CommitLog log, Duration interval) {
    this.log = log;
    this.interval = interval;
    log.onAdvance(this::wakeAll);
  }

  synchronized void add(EventStream stream) {
    streams.add(stream);
    if (closed) {
      stream.close();
    } else if (thread == null) {
      thread = Thread.ofVirtual().name("nyvej-log-tailer").start(this::run);
    } else {
      notifyAll();
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

  private synchronized boolean awaitWork() {
    try {
      while (streams.isEmpty() && !closed) {
        wait();
      }
      if (!closed) {
        wait(interval.toMillis());
      }
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
    streams.forEach(EventStream::close);
  }
}

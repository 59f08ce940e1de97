package nyvej.ops.log;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * A stream whose consumer never blocks: a background task reads ahead into a bounded buffer, one batch beyond what is
 * enough at most, and tells the consumer. An endless stream outlasts an absent server and goes on when woken.
 */
final class EventStream implements MessageStream<EventMessage> {
  private static final int ENOUGH = 256;

  private final Reading reading;
  private final Background background;
  private final Consumer<EventStream> onFinished;
  private final Deque<Entry<EventMessage>> buffer = new ArrayDeque<>();
  private Runnable callback = () -> {
  };
  private @Nullable Throwable error;
  private boolean ended;
  private boolean closed;
  private boolean filling;
  private boolean wokenWhileFilling;
  private boolean waiting;
  private boolean interrupted;
  private boolean untouched;

  EventStream(Reading reading, Background background, Consumer<EventStream> onFinished) {
    this.reading = reading;
    this.background = background;
    this.onFinished = onFinished;
  }

  boolean isEndless() {
    return reading.isEndless();
  }

  /** There may be more to read. */
  void wake() {
    synchronized (this) {
      waiting = false;
      wokenWhileFilling = filling;
      if (filling || closed || ended || error != null || buffer.size() >= ENOUGH) {
        return;
      }
      filling = true;
    }
    background.call(() -> {
      fill();
      return this;
    });
  }

  /**
   * Reads on if the server was away, and repeats the callback when entries lie untouched: some consumers drop one that
   * comes while they are busy.
   */
  void nudge() {
    Runnable repeat = null;
    boolean retry;
    synchronized (this) {
      retry = interrupted;
      interrupted = false;
      if (untouched && hasSomething()) {
        repeat = callback;
      }
      untouched = true;
    }
    if (retry) {
      wake();
    }
    if (repeat != null) {
      call(repeat);
    }
  }

  private void fill() {
    boolean more = true;
    while (more) {
      Reading.Batch batch;
      try {
        batch = reading.read();
      } catch (RuntimeException e) {
        failed(e);
        return;
      }
      more = took(batch);
    }
  }

  private boolean took(Reading.Batch batch) {
    Runnable tell = null;
    boolean more;
    synchronized (this) {
      if (!closed) {
        buffer.addAll(batch.entries());
      }
      ended |= batch.more() == Reading.More.NEVER;
      waiting = batch.more() == Reading.More.LATER && !wokenWhileFilling;
      wokenWhileFilling = false;
      more = !closed && !ended && !waiting && buffer.size() < ENOUGH;
      filling = more;
      if (!batch.entries().isEmpty() && !closed) {
        tell = callback;
      }
    }
    if (tell != null) {
      call(tell);
    }
    return more;
  }

  private void failed(RuntimeException e) {
    synchronized (this) {
      filling = false;
      waiting = true;
      interrupted = true;
    }
    fail(e);
  }

  /** Ends the stream with an error, unless it is one that an endless stream outlasts. */
  void fail(RuntimeException e) {
    Runnable tell;
    synchronized (this) {
      if (closed || error != null || reading.isEndless() && e instanceof LogUnavailableException) {
        return;
      }
      error = e;
      tell = callback;
    }
    onFinished.accept(this);
    call(tell);
  }

  private void call(Runnable consumer) {
    try {
      consumer.run();
    } catch (RuntimeException e) {
      synchronized (this) {
        error = e;
      }
      close();
    }
  }

  @Override
  public void setCallback(Runnable callback) {
    boolean now;
    synchronized (this) {
      this.callback = callback;
      now = hasSomething();
    }
    if (now) {
      call(callback);
    }
  }

  private synchronized boolean hasSomething() {
    return !closed && (!buffer.isEmpty() || ended || error != null);
  }

  @Override
  public Optional<Entry<EventMessage>> next() {
    Entry<EventMessage> next;
    boolean low;
    boolean finished;
    synchronized (this) {
      untouched = false;
      next = buffer.poll();
      low = !waiting && !ended && buffer.size() < ENOUGH / 2;
      finished = ended && buffer.isEmpty();
    }
    if (finished) {
      onFinished.accept(this);
    } else if (low) {
      wake();
    }
    return Optional.ofNullable(next);
  }

  @Override
  public synchronized Optional<Entry<EventMessage>> peek() {
    return Optional.ofNullable(buffer.peek());
  }

  @Override
  public synchronized boolean hasNextAvailable() {
    return !buffer.isEmpty();
  }

  @Override
  public synchronized Optional<Throwable> error() {
    return Optional.ofNullable(error);
  }

  @Override
  public synchronized boolean isCompleted() {
    return error != null || ended && buffer.isEmpty();
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      buffer.clear();
    }
    onFinished.accept(this);
  }
}

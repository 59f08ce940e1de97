package nyvej.web.api;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import nyvej.web.metrics.Meter;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** The live streams that are open. They end before the server stops, which would wait for them otherwise. */
@Component
class OpenStreams implements SmartLifecycle {
  private final AtomicInteger open;
  private final Sinks.Empty<Void> stopping = Sinks.empty();
  private volatile boolean running;

  OpenStreams(MeterRegistry registry) {
    open = registry.gauge(Meter.STREAMS_OPEN.meterName(), new AtomicInteger());
  }

  /** The stream, counted while it is open, until the server stops. */
  <T> Flux<T> counted(Flux<T> stream) {
    return stream.takeUntilOther(stopping.asMono()).doOnSubscribe(_ -> open.incrementAndGet())
        .doFinally(_ -> open.decrementAndGet());
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    stopping.tryEmitEmpty();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** First to stop. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }
}

package nyvej.web.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import nyvej.projection.Progress;
import nyvej.projection.Progress.Lag;
import nyvej.projection.ReadModel;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

/** Measures how far the views are behind the log, every few seconds, so that a scrape never waits for the database. */
@Component
class ProjectionMeters implements SmartLifecycle {
  private static final Duration EVERY = Duration.ofSeconds(5);

  private final Progress progress;
  private final Map<ReadModel, Lag> latest = new EnumMap<>(ReadModel.class);
  private volatile @Nullable Disposable running;

  ProjectionMeters(Progress progress, MeterRegistry registry) {
    this.progress = progress;
    for (var model : ReadModel.values()) {
      gauge(registry, Meter.PROJECTION_LAG_POSITIONS, model, Lag::events);
      gauge(registry, Meter.PROJECTION_LAG_SECONDS, model, lag -> lag.time().toMillis() / 1000.0);
    }
  }

  private void gauge(MeterRegistry registry, Meter meter, ReadModel model, ToDoubleFunction<Lag> value) {
    Gauge.builder(meter.meterName(), () -> value(model, value)).tag("projection", model.key()).register(registry);
  }

  private double value(ReadModel model, ToDoubleFunction<Lag> value) {
    synchronized (latest) {
      var lag = latest.get(model);
      return lag == null ? Double.NaN : value.applyAsDouble(lag);
    }
  }

  private void keep(Lag lag) {
    synchronized (latest) {
      latest.put(lag.model(), lag);
    }
  }

  @Override
  public void start() {
    running = Flux.interval(Duration.ZERO, EVERY).onBackpressureDrop()
        .concatMap(_ -> progress.lags().doOnNext(this::keep).onErrorComplete()).subscribe();
  }

  @Override
  public void stop() {
    var stopping = running;
    if (stopping != null) {
      stopping.dispose();
    }
    running = null;
  }

  @Override
  public boolean isRunning() {
    return running != null;
  }
}

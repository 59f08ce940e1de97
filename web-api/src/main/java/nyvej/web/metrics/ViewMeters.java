package nyvej.web.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import nyvej.projection.Needs;
import nyvej.projection.Parking;
import nyvej.projection.Parking.Parked;
import nyvej.projection.Progress;
import nyvej.projection.Progress.Lag;
import nyvej.projection.ReadModel;
import nyvej.projection.Rebuilding;
import nyvej.projection.Rebuilding.View;
import nyvej.vocabulary.Urgency;
import nyvej.web.automation.Repeatedly;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Measures what only the database knows, every few seconds, so that a scrape never waits for it: how far the views are
 * behind the log, what they have set aside and how far new builds of them are, and how long somebody waits.
 */
@Component
class ViewMeters extends Repeatedly {
  private static final Duration EVERY = Duration.ofSeconds(5);

  private final Progress progress;
  private final Parking parking;
  private final Rebuilding rebuilding;
  private final Needs needs;
  private final InstantSource time;
  private final Map<ReadModel, Lag> lags = new ConcurrentHashMap<>();
  private final Map<ReadModel, Long> parked = new ConcurrentHashMap<>();
  private final Map<ReadModel, Integer> built = new ConcurrentHashMap<>();
  private final Map<Urgency, Duration> ages = new ConcurrentHashMap<>();

  ViewMeters(Progress progress, Parking parking, Rebuilding rebuilding, Needs needs, InstantSource time,
      MeterRegistry registry) {
    super(EVERY);
    this.progress = progress;
    this.parking = parking;
    this.rebuilding = rebuilding;
    this.needs = needs;
    this.time = time;
    for (var model : ReadModel.values()) {
      gauge(registry, Meter.PROJECTION_LAG_POSITIONS, "projection", model.key(), lags, model, Lag::events);
      gauge(registry, Meter.PROJECTION_LAG_SECONDS, "projection", model.key(), lags, model, lag -> seconds(lag.time()));
      gauge(registry, Meter.PROJECTION_STOPPED, "projection", model.key(), lags, model,
          lag -> lag.stoppedAt() == null ? 0 : 1);
      gauge(registry, Meter.PROJECTION_PARKED, "projection", model.key(), parked, model, Long::doubleValue);
      gauge(registry, Meter.PROJECTION_BUILT_PERCENT, "projection", model.key(), built, model, Integer::doubleValue);
    }
    for (var urgency : Urgency.values()) {
      gauge(registry, Meter.QUEUE_AGE_SECONDS, "urgency", urgency.name().toLowerCase(Locale.ROOT), ages, urgency,
          ViewMeters::seconds);
    }
  }

  private static <K, V> void gauge(MeterRegistry registry, Meter meter, String tag, String value, Map<K, V> latest,
      K key, ToDoubleFunction<V> number) {
    Gauge.builder(meter.meterName(), () -> {
      var measured = latest.get(key);
      return measured == null ? Double.NaN : number.applyAsDouble(measured);
    }).tag(tag, value).register(registry);
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  private static int percent(View view) {
    var next = view.next();
    return next == null ? 100 : next.percent();
  }

  @Override
  protected Mono<Void> once() {
    var now = time.instant();
    var measuredLags = progress.lags().doOnNext(lag -> lags.put(lag.model(), lag)).then();
    var measuredParked = parking.all().collectMultimap(Parked::model).doOnNext(all -> {
      for (var model : ReadModel.values()) {
        parked.put(model, (long) all.getOrDefault(model, List.of()).size());
      }
    });
    var measuredBuilds = rebuilding.views().doOnNext(view -> built.put(view.model(), percent(view))).then();
    var measuredAges = Flux.fromArray(Urgency.values())
        .concatMap(urgency -> needs.longestWaiting(urgency, now).defaultIfEmpty(now)
            .doOnNext(since -> ages.put(urgency, Duration.between(since, now))))
        .then();
    return measuredLags.then(measuredParked).then(measuredBuilds).then(measuredAges);
  }
}

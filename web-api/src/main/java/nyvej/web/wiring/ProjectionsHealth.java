package nyvej.web.wiring;

import java.time.Duration;
import nyvej.projection.Progress;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Ready once the views have caught up with the log, and as long as they keep close to it. */
@Component("projections")
class ProjectionsHealth implements ReactiveHealthIndicator {
  private static final Duration CLOSE = Duration.ofSeconds(30);

  private final Progress progress;

  ProjectionsHealth(Progress progress) {
    this.progress = progress;
  }

  @Override
  public Mono<Health> health() {
    return progress.lags().all(lag -> lag.time().compareTo(CLOSE) < 0)
        .map(close -> close ? Health.up().build() : Health.outOfService().build())
        .onErrorReturn(Health.down().build());
  }
}

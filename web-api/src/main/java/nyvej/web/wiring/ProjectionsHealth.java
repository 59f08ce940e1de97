package nyvej.web.wiring;

import java.time.Duration;
import java.util.List;
import nyvej.projection.Progress;
import nyvej.projection.Progress.Lag;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Ready once the views have caught up with the log, and as long as they keep close to it. Names each view that has stopped at
 * an event of a later version; another instance may still show it, so it is the lag that decides.
 */
@Component("projections")
class ProjectionsHealth implements ReactiveHealthIndicator {
  private static final Duration CLOSE = Duration.ofSeconds(30);

  private final Progress progress;

  ProjectionsHealth(Progress progress) {
    this.progress = progress;
  }

  @Override
  public Mono<Health> health() {
    return progress.lags().collectList().map(ProjectionsHealth::health).onErrorReturn(Health.down().build());
  }

  private static Health health(List<Lag> lags) {
    var health = lags.stream().allMatch(lag -> lag.time().compareTo(CLOSE) < 0) ? Health.up() : Health.outOfService();
    for (var lag : lags) {
      if (lag.stoppedAt() != null) {
        health.withDetail(lag.model().key(),
            "stopped at an event " + lag.stoppedAt() + ", which this version of Nyvej does not know");
      }
    }
    return health.build();
  }
}

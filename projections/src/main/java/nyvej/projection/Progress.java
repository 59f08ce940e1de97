package nyvej.projection;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How far the views have come. Positions leave the server only sealed. */
public interface Progress {
  /**
   * Completes when all views show every event before a position, such as a command's answer gives.
   *
   * @param patience how long to wait; then it fails with {@link BehindException}
   */
  default Mono<Void> reached(long position, Duration patience) {
    return reached(Set.of(ReadModel.values()), position, patience);
  }

  /** As {@link #reached(long, Duration)} for some views only. */
  Mono<Void> reached(Set<ReadModel> models, long position, Duration patience);

  /**
   * The position before which all of these views show every event: at once, and then whenever it moves. Who is slow misses
   * values, never the latest. It never goes back, also not when a view is built anew.
   */
  Flux<Long> advances(Set<ReadModel> models);

  /** Completes when all views show every event that there is when asked; fails with {@link BehindException}. */
  Mono<Void> caughtUp(Duration patience);

  /** How far each view is behind the log. */
  Flux<Lag> lags();

  /**
   * How far a view is behind the log.
   *
   * @param events how many events it has not seen, at least 0
   * @param time how long the oldest of them has waited; zero when there is none
   * @param stoppedAt name and version of the event at which it stopped, since this version of Nyvej does not know it; null
   *   while it goes on
   */
  record Lag(ReadModel model, long events, Duration time, @Nullable String stoppedAt) {}
}

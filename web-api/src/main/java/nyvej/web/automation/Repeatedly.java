package nyvej.web.automation;

import java.time.Duration;
import nyvej.projection.BehindException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Something that is done every so often while Nyvej runs, and again next time when it fails. Never two at once. */
public abstract class Repeatedly implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Repeatedly.class);

  private final Duration every;
  private volatile @Nullable Disposable running;

  protected Repeatedly(Duration every) {
    this.every = every;
  }

  /** Does it once. */
  protected abstract Mono<Void> once();

  private Mono<Void> attempt() {
    // While the views are behind, health and metrics say so.
    return once().onErrorComplete(BehindException.class).onErrorResume(failure -> {
      LOG.warn("{} failed, and is tried again in {} s: {}", getClass().getSimpleName(), every.toSeconds(),
          failure.getClass().getSimpleName());
      return Mono.empty();
    });
  }

  @Override
  public void start() {
    running = Flux.interval(Duration.ZERO, every).onBackpressureDrop().concatMap(_ -> attempt()).subscribe();
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

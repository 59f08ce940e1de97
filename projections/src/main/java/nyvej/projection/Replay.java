package nyvej.projection;

import java.util.concurrent.CompletableFuture;

/** Rebuilds views from the log. */
public interface Replay {
  /**
   * Drops what a view shows and follows the log again from its beginning; the others go on meanwhile.
   *
   * @return done when it has begun; {@link Progress#reached} tells when it has caught up. Fails, having dropped nothing, when
   *   another instance of the service feeds this view
   */
  CompletableFuture<Void> again(ReadModel model);
}

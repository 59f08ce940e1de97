package nyvej.projection;

import java.time.Instant;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What views could not show. An event that fails is set aside with all that come after it about the same thing, so that
 * everything else goes on; it stays so until somebody retries or drops it, or a new build of the view shows it.
 */
public interface Parking {
  /** All that is set aside, longest first. */
  Flux<Parked> all();

  /**
   * Shows all events of it again, from its first on, as after a new version of Nyvej that can read them.
   *
   * @return whether it is shown again; false also when it is not set aside
   */
  Mono<Boolean> retry(ReadModel model, String id);

  /**
   * As {@link #retry}, but leaves out the event that failed, wherever it fails, also when the view is built anew: the view is
   * then wrong about it in what that event said.
   */
  Mono<Boolean> drop(ReadModel model, String id);

  /**
   * One thing that a view does not follow.
   *
   * @param id of the need, the volunteer, the match or the pledge
   * @param position of the event that failed
   * @param latest position of the last event about it
   * @param error the failure's type, never its text, which may quote the event
   */
  record Parked(ReadModel model, String id, long position, long latest, String error, Instant since) {}
}

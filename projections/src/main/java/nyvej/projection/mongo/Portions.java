package nyvej.projection.mongo;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.messaging.eventhandling.EventMessage;

/**
 * Shows batches in portions that the server manages in a moment, however slow it is: they grow while that is quick, and after a
 * failure begin small again.
 */
final class Portions {
  /** Of a processor's batch, so of a portion. */
  static final int MOST = 1000;
  /** So few are shown well within a claim. */
  static final int LEAST = 25;

  private static final Duration QUICK = Duration.ofMillis(250);
  private static final Duration SLOW = Duration.ofSeconds(1);

  private final int least;
  private final InstantSource clock;
  private final Consumer<List<EventMessage>> shows;
  private int size;

  /** @param shows a portion, in order */
  Portions(int least, InstantSource clock, Consumer<List<EventMessage>> shows) {
    this.least = least;
    this.clock = clock;
    this.shows = shows;
    size = least;
  }

  /**
   * Shows a batch.
   *
   * @param between is run between two portions
   */
  void show(List<EventMessage> batch, Runnable between) {
    var rest = batch;
    while (!rest.isEmpty()) {
      if (rest != batch) {
        between.run();
      }
      var portion = rest.subList(0, Math.min(size, rest.size()));
      showAtOnce(portion);
      rest = rest.subList(portion.size(), rest.size());
    }
  }

  private void showAtOnce(List<EventMessage> portion) {
    int before = size;
    size = least;
    var begun = clock.instant();
    shows.accept(portion);
    size = following(before, portion.size(), Duration.between(begun, clock.instant()));
  }

  private int following(int before, int shown, Duration took) {
    if (took.compareTo(SLOW) > 0) {
      return Math.max(least, before / 2);
    }
    return shown == before && took.compareTo(QUICK) < 0 ? Math.min(MOST, 2 * before) : before;
  }
}

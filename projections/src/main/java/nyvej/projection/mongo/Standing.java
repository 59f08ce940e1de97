package nyvej.projection.mongo;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import nyvej.projection.ReadModel;
import org.jspecify.annotations.Nullable;

/**
 * What an instance shows of a view.
 *
 * @param generation that queries read; null when none is complete
 * @param next the position before which it shows every event, as far as this instance tells anybody
 */
record Standing(@Nullable Generation generation, long next) {
  static final Standing NOTHING = new Standing(null, 0);

  /** So many events behind it soon catches up. */
  private static final int CLOSE = 100;

  /**
   * With what is known by now. Another generation is shown only once it has come as far as was told of the one before, so that
   * whoever saw a position never sees less. When it is close no more is told, so that it comes so far however fast events
   * arrive; it may be far behind after going back to an old release.
   *
   * @param version of the instance's own projection
   */
  Standing after(Known known, ReadModel model, int version) {
    var best = known.best(model, version);
    if (best == null) {
      return NOTHING;
    }
    var now = generation != null && known.complete(model).anyMatch(this::shows) ? this : furthest(known, model);
    long come = known.next(best);
    if (come >= now.next) {
      return new Standing(best, come);
    }
    return come + CLOSE >= now.next ? now : new Standing(now.generation, known.next(requireNonNull(now.generation)));
  }

  boolean shows(Generation asked) {
    return generation != null && generation.number() == asked.number();
  }

  private static Standing furthest(Known known, ReadModel model) {
    return known.complete(model).map(each -> new Standing(each, known.next(each)))
        .max(Comparator.comparingLong(Standing::next)).orElse(NOTHING);
  }
}

package nyvej.engine.index;

/**
 * A walk from place to place, the nearest first, looking at those who speak with a given fit and whose bound lies within given
 * distances of that of somebody ideal.
 */
final class Walk {
  /** The fit, as a number of {@link LanguageSets.Fits#levels}. */
  final int level;
  private final double below;
  private final double notBelow;

  /** How many places are behind. */
  int visited;
  /** Nobody who is left on this walk has a higher bound; negative when nobody is left. */
  double bound;
  /** Whoever has this bound or a lower one is for other walks. */
  double lowest;

  /**
   * @param below how much less than ideal those are whom this walk looks at
   * @param notBelow how much less than ideal those are whom another walk looks at
   */
  Walk(int level, double below, double notBelow) {
    this.level = level;
    this.below = below;
    this.notBelow = notBelow;
  }

  /** Goes on to a place where somebody ideal scores that. */
  void at(double ideal) {
    bound = ideal - below;
    lowest = ideal - notBelow;
  }

  void end() {
    bound = -1;
  }
}

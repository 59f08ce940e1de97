package nyvej.engine.index;

/** A walk from place to place, the nearest first, looking for those who speak with a given fit. */
final class Walk {
  /** The fit, as a number of {@link LanguageSets.Fits#levels}. */
  final int level;
  private final long[] spoken;

  /** How many places are behind. */
  int visited;
  /** Nobody in the places that are left has a higher bound; negative when none is left. */
  double bound;

  /**
   * @param spoken where anybody may speak so, a bit for each place
   */
  Walk(int level, long[] spoken) {
    this.level = level;
    this.spoken = spoken;
  }

  boolean leadsTo(int place) {
    return (spoken[place / 64] & 1L << place % 64) != 0;
  }
}

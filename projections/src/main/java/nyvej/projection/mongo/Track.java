package nyvej.projection.mongo;

import java.util.Comparator;

/**
 * How far a view has come.
 *
 * @param generation how often it was rebuilt
 * @param next the position before which it shows every event
 */
record Track(long generation, long next) implements Comparable<Track> {
  static final Track START = new Track(0, 0);

  private static final Comparator<Track> ORDER = Comparator.comparingLong(Track::generation)
      .thenComparingLong(Track::next);

  @Override
  public int compareTo(Track other) {
    return ORDER.compare(this, other);
  }

  static Track later(Track a, Track b) {
    return a.compareTo(b) < 0 ? b : a;
  }
}

package nyvej.engine.index;

/** Some of the volunteers, and how far any of them goes at most. Never changed once made. */
sealed interface Part permits Parts, Group, Rows {
  /** How many. */
  int size();

  /** The greatest radius of any. */
  int radiusKm();

  /** Whether any helps at a distance. */
  boolean remote();

  /** Whether anybody may reach that far. */
  default boolean reaches(double kilometres, boolean remotePossible) {
    return kilometres <= radiusKm() || remotePossible && remote();
  }

  /** The greatest radius in any of the parts. */
  static int radiusKm(Part[] parts) {
    int most = 0;
    for (var part : parts) {
      most = Math.max(most, part.radiusKm());
    }
    return most;
  }

  /** Whether somebody in any of the parts helps at a distance. */
  static boolean remote(Part[] parts) {
    for (var part : parts) {
      if (part.remote()) {
        return true;
      }
    }
    return false;
  }

  /** How many in all parts. */
  static int size(Part[] parts) {
    int size = 0;
    for (var part : parts) {
      size += part.size();
    }
    return size;
  }
}

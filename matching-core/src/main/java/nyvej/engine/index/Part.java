package nyvej.engine.index;

/** Some of the volunteers. Never changed once made. */
sealed interface Part permits Parts, Group, Rows {
  /** How many. */
  int size();

  /** Somebody at least as good as any of them, see {@link Bits#better}. */
  long ideal();

  /** Whether any of them may reach that far. */
  default boolean reaches(double kilometres, boolean remotePossible) {
    return reaches(ideal(), kilometres, remotePossible);
  }

  static boolean reaches(long bits, double kilometres, boolean remotePossible) {
    return kilometres <= Bits.radiusKm(bits) || remotePossible && Bits.remote(bits);
  }

  /** Somebody at least as good as any in any of the parts. */
  static long ideal(Part[] parts) {
    long ideal = Bits.worst();
    for (var part : parts) {
      ideal = Bits.better(ideal, part.ideal());
    }
    return ideal;
  }

  /** Of each part, side by side, so that most parts need not be visited. */
  static long[] ideals(Part[] parts) {
    var ideals = new long[parts.length];
    for (int i = 0; i < ideals.length; i++) {
      ideals[i] = parts[i].ideal();
    }
    return ideals;
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

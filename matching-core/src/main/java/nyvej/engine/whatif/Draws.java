package nyvej.engine.whatif;

import java.util.UUID;

/**
 * Chance that is looked up by what it is about: the same seed, purpose and names always give the same number, whatever was
 * drawn before. So two simulations that ask the same question get the same answer.
 *
 * @param seed of all of it
 */
record Draws(long seed) {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /** What a number is drawn for. */
  enum Chance {
    REPLICATION, ANSWER, TIME_TO_ANSWER, WITHDRAWS, TIME_TO_WITHDRAW, WEEKS, RECRUIT, RECRUITS_ID
  }

  /** Chance of its own for one of several runs. */
  Draws replication(int number) {
    return new Draws(bits(Chance.REPLICATION, number));
  }

  /** From 0 to below 1. */
  double uniform(Chance chance, UUID... of) {
    return unit(bits(chance, names(of)));
  }

  /** At any moment equally likely to end, that long on average. */
  double exponential(Chance chance, double mean, UUID... of) {
    return -mean * StrictMath.log1p(-uniform(chance, of));
  }

  /** One of so many, from 0. */
  int oneOf(int many, Chance chance, long... of) {
    return (int) (unit(bits(chance, of)) * many);
  }

  /** A random UUID (version 4). */
  UUID id(Chance chance, long... of) {
    long high = bits(chance, of);
    return new UUID(high & ~0xF000L | 0x4000L, mix(high + GOLDEN) >>> 2 | Long.MIN_VALUE);
  }

  private long bits(Chance chance, long... of) {
    long bits = mix(seed + GOLDEN * (chance.ordinal() + 1));
    for (long name : of) {
      bits = mix((bits ^ name) + GOLDEN);
    }
    return bits;
  }

  private static long[] names(UUID... of) {
    var names = new long[2 * of.length];
    for (int i = 0; i < of.length; i++) {
      names[2 * i] = of[i].getMostSignificantBits();
      names[2 * i + 1] = of[i].getLeastSignificantBits();
    }
    return names;
  }

  private static double unit(long bits) {
    return (bits >>> 11) * 0x1.0p-53;
  }

  /** Stafford's variant 13 of MurmurHash3's finalizer, as in SplitMix64. */
  private static long mix(long z) {
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }
}

package nyvej.web.sample;

import java.util.UUID;
import java.util.random.RandomGenerator;

/** Ids like those of {@link UUID#randomUUID}, but by the seed. */
final class Ids {
  private static final long VERSION = 0x4000L;
  private static final long VARIANT = Long.MIN_VALUE;

  private Ids() {}

  static UUID next(RandomGenerator random) {
    return new UUID(random.nextLong() & ~0xF000L | VERSION, random.nextLong() >>> 2 | VARIANT);
  }
}

package nyvej.web.access.account;

import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.function.IntFunction;

/** Makes new secrets and ids from the randomness it is given. */
public final class Secrets {
  private final IntFunction<byte[]> random;

  /** @param random that many bytes, from a cryptographic source */
  public Secrets(IntFunction<byte[]> random) {
    this.random = random;
  }

  /** Nobody has seen it before. */
  public Secret fresh() {
    return Secret.of(random.apply(32));
  }

  /** A random (version 4) id. */
  public UUID id() {
    ByteBuffer bytes = ByteBuffer.wrap(random.apply(16));
    long high = bytes.getLong() & ~0xF000L | 0x4000L;
    long low = bytes.getLong() & ~(3L << 62) | 1L << 63;
    return new UUID(high, low);
  }
}

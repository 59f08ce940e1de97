package nyvej.ops.log;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.bson.BsonBinary;

/**
 * What makes the log tamper-evident: each commit carries the hash of the one before, and its own hash covers that, its
 * number, where it begins, its id and its events as they are stored.
 */
final class Chain {
  private static final String ALGORITHM = "SHA-256";
  private static final int HASH_BYTES = 32;
  private static final int NUMBERS_BYTES = 4 * Long.BYTES;

  /** What the first commit carries. */
  static final BsonBinary BEGINNING = new BsonBinary(new byte[HASH_BYTES]);

  private Chain() {}

  static BsonBinary hash(BsonBinary previous, long number, long first, UUID id, byte[] events) {
    MessageDigest digest = digest();
    digest.update(previous.getData());
    digest.update(ByteBuffer.allocate(NUMBERS_BYTES).putLong(number).putLong(first)
        .putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array());
    return new BsonBinary(digest.digest(events));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance(ALGORITHM);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}

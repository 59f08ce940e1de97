package nyvej.ops.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nyvej.ops.log.LogCheck.NotedHead;

/**
 * Writes down where the log ends, to be kept somewhere else: one line of text, signed, so that nobody can write one to fit a log
 * that was cut short.
 */
public final class SignedHeads {
  private static final String KIND = "nyvej-head-1";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int PARTS = 5;

  private final SecretKeySpec key;

  /** @param key 32 bytes, always the same */
  public SignedHeads(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /** The line: kind, time, commit, hash and signature. */
  public String write(NotedHead head, Instant at) {
    String text = KIND + " " + at + " " + head.commit() + " " + head.hash();
    return text + " " + signature(text);
  }

  /** @throws IllegalArgumentException if it is not a line that was signed with this key */
  public NotedHead read(String line) {
    String[] parts = line.strip().split(" ");
    if (parts.length != PARTS || !parts[0].equals(KIND)) {
      throw new IllegalArgumentException("not a noted head");
    }
    String signature = signature(String.join(" ", List.of(parts).subList(0, PARTS - 1)));
    if (!MessageDigest.isEqual(signature.getBytes(UTF_8), parts[PARTS - 1].getBytes(UTF_8))) {
      throw new IllegalArgumentException("the noted head was not signed here, or was changed");
    }
    // What is signed here was written here, so the rest is as it should be.
    return new NotedHead(Long.parseLong(parts[2]), parts[3]);
  }

  private String signature(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

package nyvej.web.access.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A secret that somebody carries: a session's cookie, an API token, a link to join. Only its {@link #hash()} is kept; 256
 * random bits need no salt and no slow hash.
 *
 * @param text fit for a cookie, a header and a path
 */
public record Secret(String text) {
  private static final int BYTES = 32;

  static Secret of(byte[] random) {
    if (random.length != BYTES) {
      throw new IllegalArgumentException("a secret has " + BYTES + " bytes");
    }
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
  }

  /** SHA-256 of the text, as 64 hexadecimal digits. */
  public String hash() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /** Never the secret. */
  @Override
  public String toString() {
    return "Secret";
  }
}

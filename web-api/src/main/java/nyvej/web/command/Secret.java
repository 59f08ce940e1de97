package nyvej.web.command;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A keyed hash, so that what is stored or handed out can't be guessed and tried. */
public final class Secret {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  /** @param key 32 bytes */
  public Secret(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /** HMAC-SHA-256 of the text, base64url. */
  public String hash(String text) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

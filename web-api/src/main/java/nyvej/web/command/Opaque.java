package nyvej.web.command;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import nyvej.projection.Cursor;
import nyvej.web.problem.Problem;
import org.springframework.http.HttpStatus;

/**
 * Seals what leaves the server only to come back: positions and cursors. A bare position would tell that something hidden was
 * recorded; a sealed one is as good as random.
 */
public final class Opaque {
  private static final String KNOWN = "known";

  private final Aead aead;

  /** @param key 32 bytes */
  public Opaque(byte[] key) {
    try {
      aead = new AesGcmJce(key);
    } catch (GeneralSecurityException wrongKey) {
      throw new IllegalArgumentException(wrongKey);
    }
  }

  /** A token for that use only. */
  public String seal(String use, String content) {
    try {
      var sealed = aead.encrypt(content.getBytes(StandardCharsets.UTF_8), use.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** What the token holds; {@code token.malformed} when it was not made here for that use. */
  public String open(String use, String token) {
    try {
      var content = aead.decrypt(Base64.getUrlDecoder().decode(token), use.getBytes(StandardCharsets.UTF_8));
      return new String(content, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException forged) {
      throw new Problem(HttpStatus.BAD_REQUEST, "token.malformed");
    }
  }

  /** A place in a list as a token, for that list only. */
  public String cursor(String list, Cursor place) {
    return seal(list, place.id() + " " + place.key());
  }

  /** A place in a list from its token. */
  public Cursor cursor(String list, String token) {
    var parts = open(list, token).split(" ", 2);
    return new Cursor(parts[1], parts[0]);
  }

  /** What somebody knows as a token; the API calls it a position. */
  public String position(Known known) {
    return seal(KNOWN, known.position() + " " + known.at());
  }

  /** What somebody knows from its token. */
  public Known position(String token) {
    var parts = open(KNOWN, token).split(" ", 2);
    return new Known(Long.parseLong(parts[0]), Instant.parse(parts[1]));
  }
}

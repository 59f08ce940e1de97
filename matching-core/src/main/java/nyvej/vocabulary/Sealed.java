package nyvej.vocabulary;

import static nyvej.vocabulary.InvalidValue.require;

/**
 * Something that identifies a person (a name, a contact), encrypted with that person's own key before it came here. The
 * domain carries it and never opens it.
 *
 * @param value the ciphertext, base64url
 */
public record Sealed(String value) {
  /** Refuses {@code sealed.malformed}, so that plain text put here by mistake is not stored. */
  public Sealed {
    require(value.length() >= 24 && value.length() <= 20_000 && value.chars().allMatch(Sealed::base64url),
        "sealed.malformed");
  }

  private static boolean base64url(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_';
  }

  @Override
  public String toString() {
    return "Sealed";
  }
}

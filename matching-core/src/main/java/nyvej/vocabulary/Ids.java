package nyvej.vocabulary;

import java.util.UUID;

final class Ids {
  private Ids() {}

  /** Only the canonical 36 characters: {@link UUID#fromString} alone accepts short groups, so two texts could be one id. */
  static UUID parse(String text, String code) {
    try {
      var id = UUID.fromString(text);
      InvalidValue.require(id.toString().equalsIgnoreCase(text), code);
      return id;
    } catch (IllegalArgumentException malformed) {
      throw new InvalidValue(code);
    }
  }
}

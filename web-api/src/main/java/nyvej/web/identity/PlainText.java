package nyvej.web.identity;

/**
 * Text as people write it in any language, without what cannot be seen and makes the rest look like something else: control
 * characters, line breaks, marks that turn the direction of reading, and halves of characters.
 */
public final class PlainText {
  private PlainText() {}

  /** Whether all of it is. */
  public static boolean is(String text) {
    return text.codePoints().noneMatch(PlainText::isOdd);
  }

  private static boolean isOdd(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE ->
        true;
      case Character.FORMAT -> turnsDirection(character);
      default -> false;
    };
  }

  /** Embeddings, overrides and isolates; marks that only join letters, as Persian has them, are plain. */
  private static boolean turnsDirection(int character) {
    return character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
  }
}

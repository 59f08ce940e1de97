package nyvej.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Whatever text arrives, a value is made that makes itself again, or it is refused by a code that shows nothing of it. */
class OddTextTest {
  private static final long SEED = 41;
  private static final List<String> PIECES = List.of("da", "no", "zh", "und", "x-a", "-", "_", "Hant", "x", "u", "0751",
      "\u0000",
      "\u202E", "\uFEFF", "\u0301", "\uD83D\uDC69\u200D\uD83D\uDC67", "\uD800", "İ", "ı", "ß", "ſ", "K", "0", "٠٧٥١",
      " ",
      "\n", "'", "{", "%s", "../", "00000000-0000-0000-0000-000000000000", "å", "DA");

  private final Random random = new Random(SEED);

  @Test
  void values_are_made_again_or_refused() {
    System.out.println("OddTextTest seed " + SEED);
    for (int i = 0; i < 20_000; i++) {
      var text = oddText();
      check(text, given -> new Language(given).value());
      check(text, given -> new Kommune(given).value());
      check(text, given -> new Sealed(given).value());
      check(text, given -> NeedId.of(given).toString());
    }
  }

  private static void check(String text, Function<String, String> make) {
    try {
      var made = make.apply(text);
      assertThat(make.apply(made)).isEqualTo(made);
      assertThat(made).isPrintable().matches("[A-Za-z0-9_-]+");
    } catch (InvalidValue refused) {
      assertThat(refused.code()).matches("[a-z]+\\.[a-z-]+");
      assertThat(refused.getMessage()).isEqualTo(refused.code());
    }
  }

  private String oddText() {
    var text = new StringBuilder();
    int pieces = random.nextInt(5);
    for (int i = 0; i < pieces; i++) {
      if (random.nextInt(4) == 0) {
        text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
      } else {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
    }
    return text.toString();
  }
}

package nyvej.engine;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The patterns of one reader's language and how they become sentences.
 *
 * @param locale whose plurals and numbers
 * @param patterns ICU message patterns by key
 */
record Sentences(ULocale locale, Map<String, String> patterns) {
  static Sentences read(String language) {
    try (var in = Objects.requireNonNull(Sentences.class.getResourceAsStream("sentences_" + language + ".properties"));
        var utf8 = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      var properties = new Properties();
      properties.load(utf8);
      var patterns = new HashMap<String, String>();
      properties.forEach((key, pattern) -> patterns.put((String) key, (String) pattern));
      return new Sentences(ULocale.forLanguageTag(language), Map.copyOf(patterns));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  String say(String key, Map<String, Object> arguments) {
    var pattern = Objects.requireNonNull(patterns.get(key), key);
    return new MessageFormat(pattern, locale).format(arguments, new StringBuffer(), null).toString();
  }

  /** A text that is no pattern; null when there is none. */
  @Nullable
  String word(String key) {
    return patterns.get(key);
  }
}

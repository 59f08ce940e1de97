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
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The patterns of one reader's language and how they become sentences. Safe to share between threads. */
final class Sentences {
  private final ULocale locale;
  private final Map<String, String> patterns;
  private final Map<String, MessageFormat> parsed = new ConcurrentHashMap<>();

  /**
   * @param locale whose plurals and numbers
   * @param patterns ICU message patterns by key
   */
  Sentences(ULocale locale, Map<String, String> patterns) {
    this.locale = locale;
    this.patterns = patterns;
  }

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

  ULocale locale() {
    return locale;
  }

  Map<String, String> patterns() {
    return patterns;
  }

  /** Parsed formats are kept, since parsing takes longest; ICU's are not thread-safe, so each is locked while it speaks. */
  String say(String key, Map<String, Object> arguments) {
    var format = parsed.computeIfAbsent(key,
        k -> new MessageFormat(Objects.requireNonNull(patterns.get(k), k), locale));
    synchronized (format) {
      return format.format(arguments, new StringBuffer(), null).toString();
    }
  }

  /** A text that is no pattern; null when there is none. */
  @Nullable
  String word(String key) {
    return patterns.get(key);
  }
}

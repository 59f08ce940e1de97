package nyvej.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nyvej.vocabulary.Language;

/**
 * How well speakers of two languages understand each other, from 0 (not) to 1 (as one language). The languages that are
 * not the same are an editorial table, {@code mutually-understood.csv}: a judgement, with the reason beside each row.
 */
final class MutuallyUnderstood {
  private static final Map<Set<String>, Double> TABLE = read();

  private MutuallyUnderstood() {}

  /** Symmetric. The same language in another script is understood as itself, since help is spoken. */
  static double grade(Language a, Language b) {
    var spokenA = spoken(a);
    var spokenB = spoken(b);
    return spokenA.equals(spokenB) ? 1 : TABLE.getOrDefault(Set.of(spokenA, spokenB), 0.0);
  }

  private static String spoken(Language language) {
    int script = language.value().indexOf('-');
    return script < 0 ? language.value() : language.value().substring(0, script);
  }

  private static Map<Set<String>, Double> read() {
    try (var in = Objects.requireNonNull(MutuallyUnderstood.class.getResourceAsStream("mutually-understood.csv"))) {
      var table = new HashMap<Set<String>, Double>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).skip(1)
          .map(line -> line.split(",", 4)).forEach(row -> table.put(Set.of(row[0], row[1]), Double.valueOf(row[2])));
      return Map.copyOf(table);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

package nyvej.vocabulary;

import static nyvej.vocabulary.InvalidValue.require;

import com.ibm.icu.util.ULocale;
import java.util.Set;

/**
 * A language as a canonical BCP 47 tag without region or extensions: {@code no} becomes {@code nb}, {@code iw} becomes
 * {@code he}. A script stays only where it differs from the language's usual one.
 *
 * @param value the canonical tag, such as {@code da}, {@code ar}, {@code prs}
 */
public record Language(String value) implements Comparable<Language> {
  private static final Set<String> KNOWN = Set.of(ULocale.getISOLanguages());

  /** Canonicalises; {@code language.unknown} when it is no language of ISO 639. */
  public Language {
    require(value.length() >= 2 && value.length() <= 35, "language.unknown");
    var given = ULocale.createCanonical(ULocale.forLanguageTag(value));
    var language = given.getLanguage().equals("no") ? "nb" : given.getLanguage();
    require(KNOWN.contains(language), "language.unknown");
    value = ULocale.minimizeSubtags(new ULocale(language + scriptPart(given))).toLanguageTag();
  }

  private static String scriptPart(ULocale locale) {
    return locale.getScript().isEmpty() ? "" : "_" + locale.getScript();
  }

  @Override
  public int compareTo(Language other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

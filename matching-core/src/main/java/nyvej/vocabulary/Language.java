package nyvej.vocabulary;

import static nyvej.vocabulary.InvalidValue.require;

import com.ibm.icu.util.IllformedLocaleException;
import com.ibm.icu.util.ULocale;
import java.util.Set;

/**
 * A language as a canonical BCP 47 tag without region or extensions: {@code no} becomes {@code nb}, {@code iw} becomes
 * {@code he}. A script stays only where it differs from the language's usual one: {@code zh-Hant}. Dari stays {@code prs},
 * though CLDR writes it as Persian of Afghanistan, since people name it as a language of its own.
 *
 * @param value the canonical tag, such as {@code da}, {@code ar}, {@code prs}
 */
public record Language(String value) implements Comparable<Language> {
  private static final Set<String> ISO_639 = Set.of(ULocale.getISOLanguages());
  /** Codes of ISO 639 that name no language: several, uncoded, none, and undetermined, which ICU writes as empty. */
  private static final Set<String> NONE = Set.of("mul", "mis", "zxx", "");
  /** Languages that ICU's data does not list: Dari and Danish Sign Language. */
  private static final Set<String> UNLISTED = Set.of("prs", "dsl");

  /** Canonicalises; {@code language.unknown} when it is no language of ISO 639 or no well-formed tag. */
  public Language {
    require(value.length() >= 2 && value.length() <= 35, "language.unknown");
    var given = canonical(value);
    var language = named(given);
    var usual = ULocale.addLikelySubtags(new ULocale(given.getLanguage())).getScript();
    require(isKnown(language, usual), "language.unknown");
    value = given.getScript().isEmpty() || given.getScript().equals(usual)
        ? language
        : language + "-" + given.getScript();
  }

  private static ULocale canonical(String tag) {
    try {
      return ULocale.createCanonical(new ULocale.Builder().setLanguageTag(tag).build());
    } catch (IllformedLocaleException malformed) {
      throw new InvalidValue("language.unknown");
    }
  }

  private static String named(ULocale locale) {
    return switch (locale.getLanguage()) {
      case "no" -> "nb";
      case "fa" -> locale.getCountry().equals("AF") ? "prs" : "fa";
      case String other -> other;
    };
  }

  /** ICU's list lacks languages such as Levantine Arabic, but its likely scripts cover all that are written. */
  private static boolean isKnown(String language, String usualScript) {
    return !NONE.contains(language)
        && (ISO_639.contains(language) || UNLISTED.contains(language) || !usualScript.isEmpty());
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

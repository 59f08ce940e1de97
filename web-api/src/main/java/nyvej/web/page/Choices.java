package nyvej.web.page;

import com.ibm.icu.text.Collator;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nyvej.engine.Explanation;
import nyvej.vocabulary.AgeBand;
import nyvej.vocabulary.HelperWish;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.Language;
import nyvej.vocabulary.LanguageLevel;
import nyvej.vocabulary.SafeChannel;
import nyvej.vocabulary.SupportType;
import nyvej.vocabulary.Urgency;

/** What a form lets people choose from, in the reader's language and its order of letters. */
public final class Choices {
  /** An editorial choice of the languages that survivors and volunteers in Denmark speak most. */
  private static final List<String> LANGUAGES = List.of("am", "ar", "bg", "bn", "bs", "ckb", "da", "de", "dsl", "en",
      "es", "et",
      "fa", "fi", "fo", "fr", "hi", "hr", "hu", "is", "it", "kl", "ku", "lt", "lv", "mk", "nb", "ne", "nl", "pa", "pl",
      "prs", "ps",
      "pt", "ro", "ru", "so", "sq", "sr", "sv", "sw", "ta", "th", "ti", "tl", "tr", "uk", "ur", "vi", "zh");

  private final List<Option> branches;
  private final Locale locale;
  private final Explanation names;
  private final List<Language> alsoSpoken;

  private Choices(Locale locale, List<Option> branches, List<Language> alsoSpoken) {
    this.locale = locale;
    this.names = Explanation.in(locale);
    this.branches = branches;
    this.alsoSpoken = alsoSpoken;
  }

  /** One thing to choose. */
  public record Option(String value, String label) {}

  /** In that language. */
  public static Choices in(Locale locale) {
    return new Choices(locale, List.of(), List.of());
  }

  /** With branches to consent to. */
  public Choices withBranches(List<Option> offered) {
    return new Choices(locale, offered, alsoSpoken);
  }

  /** With languages that were stated before, though the list does not have them. */
  public Choices withLanguages(List<Language> spoken) {
    return new Choices(locale, branches, spoken);
  }

  /** All kommuner. */
  public List<Option> kommuner() {
    return sorted(Kommune.all().stream().map(kommune -> new Option(kommune.value(), names.name(kommune))));
  }

  /** Languages by name. */
  public List<Option> languages() {
    return sorted(Stream.concat(LANGUAGES.stream().map(Language::new), alsoSpoken.stream()).distinct()
        .map(language -> new Option(language.value(), names.name(language))));
  }

  /** Kinds of support. */
  public List<Option> supports() {
    return Stream.of(SupportType.values()).map(type -> new Option(type.name(), capital(names.name(type)))).toList();
  }

  /** The days of a week. */
  public List<Option> weekdays() {
    return Stream.of(DayOfWeek.values())
        .map(day -> new Option(day.name(), capital(day.getDisplayName(TextStyle.FULL, locale)))).toList();
  }

  /** Branches that her consent may name. */
  public List<Option> branches() {
    return branches;
  }

  /** Parts of a day. */
  public List<DayPart> dayParts() {
    return List.of(DayPart.values());
  }

  /** How well a language is spoken, best first. */
  public List<LanguageLevel> levels() {
    return List.of(LanguageLevel.values()).reversed();
  }

  /** How soon, most urgent first. */
  public List<Urgency> urgencies() {
    return List.of(Urgency.values()).reversed();
  }

  /** Children's ages. */
  public List<AgeBand> ageBands() {
    return List.of(AgeBand.values());
  }

  /** Whom she wishes. */
  public List<HelperWish> helpers() {
    return List.of(HelperWish.values());
  }

  /** Ways to reach her. */
  public List<SafeChannel.Kind> channels() {
    return List.of(SafeChannel.Kind.values());
  }

  private List<Option> sorted(Stream<Option> options) {
    var collator = Collator.getInstance(locale);
    return options.map(option -> new Option(option.value(), capital(option.label())))
        .sorted(Comparator.comparing(Option::label, collator)).toList();
  }

  private String capital(String words) {
    return words.substring(0, 1).toUpperCase(locale) + words.substring(1);
  }
}

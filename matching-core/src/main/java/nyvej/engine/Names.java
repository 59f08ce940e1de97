package nyvej.engine;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.LocaleDisplayNames.DialectHandling;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.Language;

/** What things are called in the reader's language: by ICU, unless the sentences have a name of their own. */
final class Names {
  private final Sentences sentences;
  private final LocaleDisplayNames languages;
  private final ListFormatter lists;
  private final ListFormatter choices;
  private final DateTimeFormatter days;

  /** Keeps ICU's helpers, which are immutable and slow to make. */
  Names(Sentences sentences) {
    this.sentences = sentences;
    this.languages = LocaleDisplayNames.getInstance(sentences.locale(), DialectHandling.DIALECT_NAMES);
    this.lists = ListFormatter.getInstance(sentences.locale());
    this.choices = ListFormatter.getInstance(sentences.locale(), ListFormatter.Type.OR, ListFormatter.Width.WIDE);
    this.days = DateTimeFormatter.ofPattern(Objects.requireNonNull(sentences.word("day")),
        sentences.locale().toLocale());
  }

  String of(Language language) {
    var own = sentences.word("language." + language);
    return own != null ? own : languages.localeDisplayName(ULocale.forLanguageTag(language.value()));
  }

  String of(Kommune kommune) {
    var own = sentences.word("kommune." + kommune);
    return own != null ? own : kommune.officialName();
  }

  /** For criteria, kinds of support and clearances. */
  String of(String family, Enum<?> constant) {
    return Objects.requireNonNull(sentences.word(family + "." + constant.name()));
  }

  /** A day near enough to need no year. */
  String of(LocalDate day) {
    return days.format(day);
  }

  /** {@code a, b or c} */
  <T> String either(Collection<T> things, Function<T, String> name) {
    return choices.format(things.stream().map(name).toList());
  }

  /** {@code a, b and c} */
  <T> String list(Collection<T> things, Function<T, String> name) {
    return lists.format(things.stream().map(name).toList());
  }
}

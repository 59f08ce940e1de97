package nyvej.engine;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.LocaleDisplayNames.DialectHandling;
import com.ibm.icu.util.ULocale;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.Language;

/** What things are called in the reader's language: by ICU, unless the sentences have a name of their own. */
record Names(Sentences sentences) {
  String of(Language language) {
    var own = sentences.word("language." + language);
    return own != null
        ? own
        : LocaleDisplayNames.getInstance(sentences.locale(), DialectHandling.DIALECT_NAMES)
            .localeDisplayName(ULocale.forLanguageTag(language.value()));
  }

  String of(Kommune kommune) {
    var own = sentences.word("kommune." + kommune);
    return own != null ? own : kommune.officialName();
  }

  /** For criteria, kinds of support and clearances. */
  String of(String family, Enum<?> constant) {
    return Objects.requireNonNull(sentences.word(family + "." + constant.name()));
  }

  /** {@code a, b and c} */
  <T> String list(Collection<T> things, Function<T, String> name) {
    return ListFormatter.getInstance(sentences.locale()).format(things.stream().map(name).toList());
  }
}

package nyvej.engine;

import static nyvej.engine.RandomFacts.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.Language;
import nyvej.vocabulary.SupportType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
  /** Says all that can be said, once it has met enough pairs, and finds that no sentence is missing and none unused. */
  @ParameterizedTest
  @ValueSource(strings = {"da", "en"})
  void every_sentence_is_there_and_used(String language) {
    var read = Sentences.read(language);
    var patterns = new Noting(read.patterns());
    var explanation = new Explanation(new Sentences(read.locale(), patterns));
    var facts = new RandomFacts(21);
    for (int round = 0; round < 4000; round++) {
      var volunteer = facts.volunteer();
      sayAll(explanation, facts.needKnownTo(List.of(volunteer)), volunteer);
    }
    sayNames(explanation, read.patterns().keySet());
    sayNobody(explanation, facts.need());
    sayPlan(explanation);
    assertThat(patterns.asked).isEqualTo(new TreeSet<>(read.patterns().keySet()));
  }

  private static void sayAll(Explanation explanation, NeedFacts need, VolunteerFacts volunteer) {
    if (volunteer.availability() != null) {
      for (var criterion : Criterion.values()) {
        assertSentence(explanation.because(criterion, need, volunteer, NOW));
        explanation.whatWouldRaise(criterion, need, volunteer, NOW).ifPresent(SentencesTest::assertSentence);
      }
    }
    explanation.whatWouldFit(need, volunteer, NOW).ifPresent(SentencesTest::assertSentence);
    for (var rule : HardRule.whyNot(need, volunteer, NOW)) {
      assertSentence(explanation.whyNot(rule, need, volunteer, NOW));
    }
  }

  private static void sayNames(Explanation explanation, Set<String> keys) {
    List.of(Criterion.values()).forEach(explanation::name);
    List.of(SupportType.values()).forEach(explanation::name);
    List.of(Clearance.values()).forEach(explanation::name);
    Kommune.all().forEach(explanation::name);
    keys.stream().filter(key -> key.startsWith("language."))
        .forEach(key -> explanation.name(new Language(key.substring(9))));
  }

  private static void sayNobody(Explanation explanation, NeedFacts need) {
    explanation.whyNobody(new Proposals(List.of(), 0, 0, new TreeMap<>(), Map.of()), need);
    for (var rule : HardRule.values()) {
      assertSentence(explanation.whyNot(rule));
      var counts = new TreeMap<>(Map.of(rule, 2));
      explanation.whyNobody(new Proposals(List.of(), 2, 0, counts, counts), need)
          .forEach(SentencesTest::assertSentence);
    }
  }

  private static void sayPlan(Explanation explanation) {
    Stream.of(Advice.values()).map(explanation::says).forEach(SentencesTest::assertSentence);
    assertSentence(explanation.goesWithout());
    assertSentence(explanation.fitsLess(0.07));
    assertSentence(explanation.saysYes(1, 1, 1));
    assertSentence(explanation.saysYes(1, 4, 2));
    assertSentence(explanation.notBetterThan(0, 0));
    assertSentence(explanation.notBetterThan(0, 0.3));
    assertSentence(explanation.notBetterThan(2, 0.3));
  }

  /** An argument that is not given stays in braces. */
  private static void assertSentence(String sentence) {
    assertThat(sentence).matches("\\p{Lu}.*|\\d.*").endsWith(".").doesNotContain("{", "}", "null");
  }

  @Test
  void both_languages_say_the_same_things() {
    var danish = Sentences.read("da").patterns();
    var english = Sentences.read("en").patterns();
    assertThat(english.keySet()).isEqualTo(danish.keySet());
    assertThat(danish).allSatisfy((key, pattern) -> assertThat(new MessageFormat(pattern).getArgumentNames()).as(key)
        .isEqualTo(new MessageFormat(english.get(key)).getArgumentNames()));
  }

  @Test
  void languages_have_a_name_of_their_own_only_where_icu_has_none_that_people_use() {
    var names = List.of(LocaleDisplayNames.getInstance(new ULocale("da")),
        LocaleDisplayNames.getInstance(new ULocale("en")));
    assertThat(Sentences.read("da").patterns().keySet()).filteredOn(key -> key.startsWith("language."))
        .filteredOn(key -> !key.equals("language.nb")).allSatisfy(key -> {
          var code = key.substring(9);
          assertThat(names).anyMatch(icu -> icu.languageDisplayName(code).equals(code));
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "apc", "prs", "fa", "nb", "so", "ti", "uk", "ku", "ckb", "zh-Hant", "sr-Latn", "dsl"})
  void languages_are_named_in_both_languages(String code) {
    for (var explanation : List.of(new Explanation(Sentences.read("da")), new Explanation(Sentences.read("en")))) {
      assertThat(explanation.name(new Language(code))).isNotEqualTo(code).isNotBlank();
    }
  }

  /** Notes which keys were found. */
  private static final class Noting extends AbstractMap<String, String> {
    private final Map<String, String> patterns;
    private final Set<String> asked = new TreeSet<>();

    Noting(Map<String, String> patterns) {
      this.patterns = patterns;
    }

    @Override
    public @Nullable String get(Object key) {
      var pattern = patterns.get(key);
      if (pattern != null) {
        asked.add((String) key);
      }
      return pattern;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
      return patterns.entrySet();
    }
  }
}

package nyvej.engine;

import static nyvej.engine.ANeed.speaks;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import nyvej.vocabulary.Language;
import nyvej.vocabulary.LanguageLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommonLanguageTest {
  @ParameterizedTest
  @CsvSource({"ar, NATIVE, ar, NATIVE, 1", "ar, NATIVE, ar, FLUENT, 0.9", "ar, BASIC, ar, NATIVE, 0.5",
    "ar, FLUENT, ar, BASIC, 0.45", "da, NATIVE, sv, NATIVE, 0.5", "zh, NATIVE, zh-Hant, NATIVE, 1",
    "bs, BASIC, hr, NATIVE, 0.475", "cnr, NATIVE, sh, NATIVE, 1", "fa-AF, NATIVE, fa, NATIVE, 0.85",
    "tr, NATIVE, az, NATIVE, 0.45",
    "kmr, NATIVE, ku-Arab, NATIVE, 1", "ur, NATIVE, hi, NATIVE, 0.85", "tg, NATIVE, prs, NATIVE, 0.75",
    "no, NATIVE, da, NATIVE, 0.75", "nn, NATIVE, sv, NATIVE, 0.75", "so, NATIVE, som, FLUENT, 0.9"})
  void they_can_talk(String her, LanguageLevel herLevel, String their, LanguageLevel theirLevel, double fit) {
    var common = CommonLanguage.best(List.of(speaks(her, herLevel)), List.of(speaks(their, theirLevel)));
    assertThat(Objects.requireNonNull(common).fit()).isEqualTo(fit);
  }

  @ParameterizedTest
  @CsvSource({"ar, BASIC, ar, BASIC", "da, BASIC, nb, NATIVE", "ru, NATIVE, uk, NATIVE", "kmr, NATIVE, ckb, NATIVE",
    "ar, NATIVE, fa, NATIVE", "ary, NATIVE, acm, NATIVE", "ku, NATIVE, ckb, NATIVE", "so, NATIVE, ymm, NATIVE",
    "tr, FLUENT, az, BASIC", "uk, NATIVE, ru, NATIVE", "ku, NATIVE, tr, NATIVE", "ti, NATIVE, am, NATIVE"})
  void they_cannot_talk(String her, LanguageLevel herLevel, String their, LanguageLevel theirLevel) {
    assertThat(CommonLanguage.best(List.of(speaks(her, herLevel)), List.of(speaks(their, theirLevel)))).isNull();
  }

  @Test
  void russian_counts_for_a_ukrainian_who_states_it() {
    var stated = List.of(speaks("uk", LanguageLevel.NATIVE), speaks("ru", LanguageLevel.FLUENT));
    var common = CommonLanguage.best(stated, List.of(speaks("ru", LanguageLevel.NATIVE)));
    assertThat(Objects.requireNonNull(common).fit()).isEqualTo(0.9);
  }

  @Test
  void the_best_pair_counts() {
    var hers = List.of(speaks("ar", LanguageLevel.NATIVE), speaks("da", LanguageLevel.BASIC));
    var theirs = List.of(speaks("apc", LanguageLevel.NATIVE), speaks("da", LanguageLevel.NATIVE));
    assertThat(CommonLanguage.best(hers, theirs)).isEqualTo(new CommonLanguage(hers.get(0), theirs.get(0), 0.8));
  }

  @Test
  void every_row_of_the_table_is_canonical_graded_and_reasoned() throws IOException {
    var rows = rows();
    assertThat(rows).allSatisfy(row -> {
      assertThat(new Language(row[0]).value()).isEqualTo(row[0]);
      assertThat(new Language(row[1]).value()).isEqualTo(row[1]);
      assertThat(row[0]).isLessThan(row[1]);
      assertThat(Double.parseDouble(row[2])).isBetween(0.05, 0.99);
      assertThat(row[3]).isNotBlank();
    });
    assertThat(rows.stream().map(row -> row[0] + row[1])).doesNotHaveDuplicates().hasSizeGreaterThan(30);
  }

  @Test
  void the_table_works_both_ways() throws IOException {
    assertThat(rows()).allSatisfy(row -> {
      var a = new Language(row[0]);
      var b = new Language(row[1]);
      assertThat(MutuallyUnderstood.grade(a, b)).isEqualTo(Double.parseDouble(row[2]))
          .isEqualTo(MutuallyUnderstood.grade(b, a));
    });
  }

  private static List<String[]> rows() throws IOException {
    try (var in = Objects
        .requireNonNull(CommonLanguageTest.class.getResourceAsStream("mutually-understood.csv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).skip(1)
          .map(line -> line.split(",", 4)).toList();
    }
  }
}

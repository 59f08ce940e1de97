package nyvej.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource({"da, da", "DA, da", "dan, da", "da-DK, da", "no, nb", "nb, nb", "nn, nn", "iw, he", "in, id", "arb, ar",
    "ar-EG, ar", "ar-arz, arz", "arz, arz", "apc, apc", "ajp, apc", "acm, acm", "ku, ku", "kmr, ku", "ckb, ckb",
    "fa, fa", "prs, prs", "fa-AF, prs", "prs-Arab, prs", "fa-IR, fa", "sr, sr", "sr-Cyrl, sr", "sr-Latn, sr-Latn",
    "sh, sr-Latn", "cnr, sr", "zh, zh", "zh-Hans, zh", "zh-Hant, zh-Hant", "zh-Hant-TW, zh-Hant", "pa-Arab, pa-Arab",
    "tl, fil", "als, sq", "swh, sw", "azj, az", "gaz, om", "nor, nb", "ji, yi", "mo, ro", "ydd, yi", "pes, fa",
    "ku-Arab, ku-Arab", "i-klingon, tlh",
    "ymm, ymm", "uk, uk", "haz, haz", "dsl, dsl", "sgn, sgn", "da-x-private, da"})
  void is_canonical(String given, String canonical) {
    assertThat(new Language(given).value()).isEqualTo(canonical);
    assertThat(new Language(canonical).value()).as("canonical already").isEqualTo(canonical);
  }
}

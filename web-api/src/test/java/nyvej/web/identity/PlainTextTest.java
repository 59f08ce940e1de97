package nyvej.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
  @ParameterizedTest
  @ValueSource(strings = {"Åse Ø.", "Zoë d'Arc-Nuñez", "علی‌رضا", "Олена", "ثريا", "玲 李", "👩‍🦰", "e\u0301"})
  void namesOfAllLanguagesArePlain(String name) {
    assertThat(PlainText.is(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\nb", "a\u2028b", "\u202ecba", "\u2066a", "a\ud83d", "\udc00", "\ue000",
    "\u0085"})
  void whatCannotBeSeenIsNot(String text) {
    assertThat(PlainText.is(text)).isFalse();
  }
}

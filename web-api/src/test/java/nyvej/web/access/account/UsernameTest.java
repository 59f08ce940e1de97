package nyvej.web.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nyvej.vocabulary.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsernameTest {
  @ParameterizedTest
  @CsvSource({"Åse@Example.ORG, åse@example.org", "a\u030ase@example.org, åse@example.org", "ＡＮＮＡ, anna",
    "STRASSE@x.dk, straße@x.dk", "an\u200dna, anna", "IŞIL@x.dk, işil@x.dk"})
  void oneNameHoweverItIsTyped(String one, String other) {
    assertThat(Username.of(one)).isEqualTo(Username.of(other));
  }

  @Test
  void lettersThatOnlyLookAlikeMakeAnotherName() {
    assertThat(Username.of("\u0430nna")).isNotEqualTo(Username.of("anna"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ab", "anna b", "anna\u0000", "anna\nb", "anna\u2003b", "anna\ud800x"})
  void whatIsNoNameIsRefusedWithoutSayingIt(String odd) {
    assertThatThrownBy(() -> Username.of(odd)).isInstanceOf(InvalidValue.class).hasMessage("username.malformed");
  }

  @Test
  void aNameNeverShowsItself() {
    assertThat("" + Username.of("anna@example.org")).doesNotContain("anna");
  }
}

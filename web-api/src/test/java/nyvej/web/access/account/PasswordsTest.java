package nyvej.web.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class PasswordsTest {
  private static final Passwords PASSWORDS = new Passwords();

  @AfterAll
  static void close() {
    PASSWORDS.close();
  }

  @Test
  void isKeptAsArgon2idWithItsParametersAndSalt() {
    String one = PASSWORDS.hash("correct horse battery").block();
    String other = PASSWORDS.hash("correct horse battery").block();
    assertThat(one).startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(other);
    assertThat(PASSWORDS.matches("correct horse battery", one).block()).isTrue();
    assertThat(PASSWORDS.matches("correct horse batterz", one).block()).isFalse();
  }

  @Test
  void keyboardsThatComposeLettersOtherwiseAgree() {
    String hash = PASSWORDS.hash("rødgrød på gården").block();
    assertThat(PASSWORDS.matches("rødgrød pa\u030a ga\u030arden", hash).block()).isTrue();
  }

  @Test
  void withoutAHashNothingMatches() {
    assertThat(PASSWORDS.matches("nobody has this password", null).block()).isFalse();
  }

  @Test
  void moreThanCanWaitAreTurnedAway() {
    try (var few = new Passwords()) {
      Long turnedAway = Flux.range(0, 300).flatMap(_ -> few.matches("a password", null).map(_ -> 0L)
          .onErrorResume(RejectedExecutionException.class, _ -> Mono.just(1L)), 300).reduce(0L, Long::sum).block();
      assertThat(turnedAway).isPositive();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"password1234", "PassWord1234", "qwertyuiop123", "123456789012", "hemmelighed123",
    "aaaaaaaaaaaaaa",
    "abababababababab", "１２３４５６７８９０１２", "adgangskode123"})
  void whatEverybodyTriesFirstIsCommon(String password) {
    assertThat(PasswordRules.refusal(password, Username.of("anna@example.org"))).contains("password.common");
  }

  @ParameterizedTest
  @CsvSource({"elleve tegn, password.short", "'            ', password.short",
    "anna.olsen@example.org, password.username",
    "Anna.Olsen12, password.username", "ANNA.OLSEN@example.org2026, password.username"})
  void whatIsTooShortOrTheUsernameIsRefused(String password, String code) {
    assertThat(PasswordRules.refusal(password, Username.of("anna.olsen@example.org"))).contains(code);
  }

  @Test
  void lengthIsCountedInCharacters() {
    var anna = Username.of("anna");
    assertThat(PasswordRules.refusal("😀😁😂😃😄😅", anna)).contains("password.short");
    assertThat(PasswordRules.refusal("😀😁😂😃😄😅😆😇😈😉😊😋", anna)).isEmpty();
    assertThat(PasswordRules.refusal("lang ".repeat(40), anna)).isEmpty();
    assertThat(PasswordRules.refusal("lang ".repeat(40) + "x", anna)).contains("password.long");
    assertThat(PasswordRules.refusal("x".repeat(1_000_000), anna)).contains("password.long");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fire små ord her", "mormor cykler hjem", "سلام دنیا خوب است", "Kt7-Rw2-Qp9-Zx4"})
  void ordinaryLongOnesAreFine(String password) {
    assertThat(PasswordRules.refusal(password, Username.of("anna@example.org"))).isEmpty();
  }
}

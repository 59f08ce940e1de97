package nyvej.web.access.account;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a new password must be: long, and not the first thing that a guesser tries. No other demands, as NIST advises. */
public final class PasswordRules {
  /** Characters at least. */
  public static final int SHORTEST = 12;
  /** Characters at most; more only costs work. */
  public static final int LONGEST = 200;
  private static final int DIFFERENT = 5;
  private static final Set<String> COMMON = common();

  private PasswordRules() {}

  /**
   * Why a password cannot be taken, as a stable code ({@code password.short}, {@code .long}, {@code .common},
   * {@code .username}); empty when it can.
   */
  public static Optional<String> refusal(String password, Username username) {
    if (password.length() > 4 * LONGEST) {
      return Optional.of("password.long");
    }
    String folded = Normalizer2.getNFKCCasefoldInstance().normalize(password);
    long length = Passwords.normalised(password).codePoints().count();
    if (length < SHORTEST || folded.isBlank()) {
      return Optional.of("password.short");
    }
    if (length > LONGEST) {
      return Optional.of("password.long");
    }
    if (folded.codePoints().distinct().count() < DIFFERENT || COMMON.contains(folded)) {
      return Optional.of("password.common");
    }
    return saysTheUsername(folded, username.key()) ? Optional.of("password.username") : Optional.empty();
  }

  private static boolean saysTheUsername(String folded, String key) {
    String mailbox = key.contains("@") ? key.substring(0, key.indexOf('@')) : key;
    return folded.contains(key) || mailbox.length() >= Username.SHORTEST && folded.startsWith(mailbox)
        && folded.length() - mailbox.length() < DIFFERENT;
  }

  private static Set<String> common() {
    try (var in = Objects.requireNonNull(PasswordRules.class.getResourceAsStream("common-passwords.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

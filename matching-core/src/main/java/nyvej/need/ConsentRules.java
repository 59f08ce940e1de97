package nyvej.need;

import java.time.Instant;
import java.util.Optional;
import nyvej.slice.Refusal;
import nyvej.vocabulary.Consent;
import nyvej.vocabulary.Danish;

/** Consent must be in force when it is given, and must end: at most two years on. */
public final class ConsentRules {
  private static final int LONGEST_YEARS = 2;

  private ConsentRules() {}

  /** The rule that this consent breaks. */
  public static Optional<Refusal> refusal(Consent consent, Instant now) {
    var today = Danish.day(now);
    if (!consent.inForceOn(today)) {
      return Optional.of(Refusal.CONSENT_NOT_IN_FORCE);
    }
    return consent.until().isAfter(today.plusYears(LONGEST_YEARS))
        ? Optional.of(Refusal.CONSENT_TOO_LONG)
        : Optional.empty();
  }
}

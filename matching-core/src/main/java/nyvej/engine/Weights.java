package nyvej.engine;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * How much each criterion counts.
 *
 * @param version names these weights, so that a stored score can be understood later
 * @param shares each from 0 to 1, one for every criterion; summed in the criteria's order they are exactly 1
 */
public record Weights(String version, Map<Criterion, Double> shares) {
  /**
   * To talk with each other counts most; then the right help, near by; then what makes it easy to begin. Eighths and
   * sixteenths, because their sums are exact.
   */
  public static final Weights FIRST = new Weights("1",
      Map.of(Criterion.LANGUAGE, 0.25, Criterion.SUPPORT, 0.1875, Criterion.CLOSENESS, 0.1875, Criterion.COMMON_HOURS,
          0.125, Criterion.FREE_CAPACITY, 0.125, Criterion.WAITING, 0.0625, Criterion.URGENCY, 0.0625));

  /** A missing, negative or not summing share is an {@link IllegalArgumentException}. */
  public Weights {
    double sum = 0;
    for (var criterion : Criterion.values()) {
      double share = shares.getOrDefault(criterion, -1.0);
      if (!(share >= 0)) {
        throw new IllegalArgumentException("no share for " + criterion);
      }
      sum += share;
    }
    if (sum != 1) {
      throw new IllegalArgumentException("shares sum to " + sum);
    }
    shares = Collections.unmodifiableMap(new EnumMap<>(shares));
  }

  /** The share of one criterion, 0 to 1. */
  public double of(Criterion criterion) {
    return Objects.requireNonNull(shares.get(criterion));
  }
}

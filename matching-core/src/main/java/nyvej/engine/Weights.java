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
   * To talk with each other counts most; then the right help, near by; then what makes it easy to begin; then what is fair.
   * Thirty-seconds, because their sums are exact.
   */
  public static final Weights CURRENT = ofParts("2",
      Map.of(Criterion.LANGUAGE, 8, Criterion.SUPPORT, 6, Criterion.CLOSENESS, 5, Criterion.COMMON_HOURS, 4,
          Criterion.FAIRNESS, 3, Criterion.CONTINUITY, 2, Criterion.WAITING, 2, Criterion.URGENCY, 2));

  /** A share that is missing, negative or no number, or shares that don't sum to 1 are an {@link IllegalArgumentException}. */
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

  /** Each criterion's part of all parts. A power of two of them keeps the shares exact; others may be refused. */
  public static Weights ofParts(String version, Map<Criterion, Integer> parts) {
    double all = parts.values().stream().mapToInt(part -> part).sum();
    var shares = new EnumMap<Criterion, Double>(Criterion.class);
    parts.forEach((criterion, part) -> shares.put(criterion, part / all));
    return new Weights(version, shares);
  }

  /** The share of one criterion, 0 to 1. */
  public double of(Criterion criterion) {
    return Objects.requireNonNull(shares.get(criterion));
  }
}

package nyvej.engine;

/**
 * What one criterion adds to a score.
 *
 * @param criterion which
 * @param value how well it is met, 0 to 1
 * @param weight how much it counts, 0 to 1
 */
public record Contribution(Criterion criterion, double value, double weight) {
  /** A value or weight outside 0 to 1 is an {@link IllegalArgumentException}. */
  public Contribution {
    if (!(value >= 0 && value <= 1 && weight >= 0 && weight <= 1)) {
      throw new IllegalArgumentException(criterion + " out of range: " + value + " x " + weight);
    }
  }

  /** Value times weight. */
  public double contribution() {
    return value * weight;
  }
}

package nyvej.engine.whatif;

import java.util.List;

/**
 * A figure before and after, each the mean over the runs.
 *
 * @param before without the change
 * @param after with it
 * @param low the difference's 95 % interval begins here
 * @param high and ends here
 */
public record Estimate(double before, double after, double low, double high) {
  /** The 97.5 % quantile of the standard normal distribution. */
  private static final double Z = 1.959963984540054;

  /** From pairs of runs with the same chance, at least two; NaN all through when a figure is not there in some run. */
  static Estimate of(List<Double> before, List<Double> after) {
    int runs = before.size();
    var differences = new double[runs];
    for (int i = 0; i < runs; i++) {
      differences[i] = after.get(i) - before.get(i);
    }
    double mean = mean(differences);
    double squares = 0;
    for (double difference : differences) {
      squares += (difference - mean) * (difference - mean);
    }
    double half = student(runs - 1) * Math.sqrt(squares / (runs - 1) / runs);
    return new Estimate(mean(before), mean(after), mean - half, mean + half);
  }

  /** The mean of the differences. */
  public double difference() {
    return (low + high) / 2;
  }

  /** Whether there is a figure on both sides. */
  public boolean known() {
    return !Double.isNaN(before) && !Double.isNaN(after);
  }

  /**
   * The 97.5 % quantile of Student's distribution by its expansion in 1/degrees (Abramowitz and Stegun 26.7.5): within 1 %
   * from 2 degrees on, and within 0.02 % from 4.
   */
  static double student(int degrees) {
    double z2 = Z * Z;
    double g1 = Z * (z2 + 1) / 4;
    double g2 = Z * ((5 * z2 + 16) * z2 + 3) / 96;
    double g3 = Z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
    double g4 = Z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) / 92_160;
    double n = degrees;
    return Z + (g1 + (g2 + (g3 + g4 / n) / n) / n) / n;
  }

  private static double mean(List<Double> values) {
    return mean(values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static double mean(double... values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}

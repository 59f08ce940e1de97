package nyvej.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** The median of ratios, with its 95 % bootstrap interval. */
record Ratio(double median, double low, double high) {

  private static final int RESAMPLES = 10_000;

  static Ratio of(List<Double> ratios) {
    var random = new Random(1);
    double[] medians = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      medians[i] = median(random.ints(ratios.size(), 0, ratios.size()).mapToDouble(ratios::get).toArray());
    }
    Arrays.sort(medians);
    return new Ratio(median(ratios.stream().mapToDouble(Double::doubleValue).toArray()),
        medians[RESAMPLES / 40], medians[RESAMPLES - 1 - RESAMPLES / 40]);
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", median, low, high);
  }
}

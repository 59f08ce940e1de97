package nyvej.web.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Values and how often each is drawn, in the order in which they were named, so that a seed always gives the same. */
final class Shares<T> {
  private final List<T> values = new ArrayList<>();
  private final List<Double> upTo = new ArrayList<>();
  private double total;

  /** One more value; weights need not sum to anything. */
  Shares<T> and(double weight, T value) {
    if (!(weight > 0)) {
      throw new IllegalArgumentException("weight " + weight);
    }
    total += weight;
    values.add(value);
    upTo.add(total);
    return this;
  }

  static <T> Shares<T> of(double weight, T value) {
    return new Shares<T>().and(weight, value);
  }

  T draw(RandomGenerator random) {
    double at = random.nextDouble(total);
    for (int i = 0; i < values.size(); i++) {
      if (at < upTo.get(i)) {
        return values.get(i);
      }
    }
    return values.getLast();
  }

  /** How much of the whole that value is. */
  double share(T value) {
    int at = values.indexOf(value);
    return (upTo.get(at) - (at == 0 ? 0 : upTo.get(at - 1))) / total;
  }
}

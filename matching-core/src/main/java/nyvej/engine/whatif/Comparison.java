package nyvej.engine.whatif;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * What became of the same needs without a change and with it.
 *
 * @param before one outcome for each run
 * @param after the same runs, in the same order
 */
public record Comparison(List<Outcome> before, List<Outcome> after) {
  /** Fewest runs that give an interval worth telling. */
  public static final int FEWEST_RUNS = 3;

  /** Copies; fewer than {@link #FEWEST_RUNS} or not as many on both sides are an {@link IllegalArgumentException}. */
  public Comparison {
    before = List.copyOf(before);
    after = List.copyOf(after);
    if (before.size() < FEWEST_RUNS || before.size() != after.size()) {
      throw new IllegalArgumentException("too few runs");
    }
  }

  /** One figure. */
  public Estimate estimate(ToDoubleFunction<Outcome> figure) {
    return Estimate.of(before.stream().map(figure::applyAsDouble).toList(),
        after.stream().map(figure::applyAsDouble).toList());
  }

  /** Counts by a key, which are 0 where an outcome does not have the key. */
  public <K extends Comparable<K>> Map<K, Estimate> estimates(Function<Outcome, Map<K, Integer>> counts) {
    var keys = new TreeSet<K>();
    before.forEach(outcome -> keys.addAll(counts.apply(outcome).keySet()));
    after.forEach(outcome -> keys.addAll(counts.apply(outcome).keySet()));
    var estimates = new TreeMap<K, Estimate>();
    keys.forEach(key -> estimates.put(key, estimate(outcome -> counts.apply(outcome).getOrDefault(key, 0))));
    return Collections.unmodifiableMap(estimates);
  }
}

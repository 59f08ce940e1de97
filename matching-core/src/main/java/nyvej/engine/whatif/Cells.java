package nyvej.engine.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Picks the counts to show; all others become one sum, so that no count below the smallest is told, and none can be found by
 * subtraction either.
 *
 * @param most how many to show
 * @param smallest count that is told, on both sides, and fewest real women that it may come from; with 0 everything may be
 */
record Cells(int most, int smallest) {
  /**
   * The largest first, and the sum of the others last.
   *
   * @param real how many real women a count comes from, since one can be drawn many times
   */
  <K extends Comparable<K>> List<Row> rows(Comparison comparison, Function<Outcome, Map<K, Integer>> counts,
      Function<K, String> name, ToIntFunction<K> real) {
    var all = comparison.estimates(counts);
    var shown = new ArrayList<>(all.entrySet().stream()
        .filter(each -> isTold(each.getValue()) && real.applyAsInt(each.getKey()) >= smallest)
        .sorted(Comparator.<Map.Entry<K, Estimate>>comparingDouble(each -> -size(each.getValue()))
            .thenComparing(Map.Entry::getKey))
        .limit(most).toList());
    var others = new ArrayList<>(all.keySet());
    others.removeAll(shown.stream().map(Map.Entry::getKey).toList());
    while (!shown.isEmpty() && !hides(others, sum(comparison, counts, others), real)) {
      others.add(shown.removeLast().getKey());
    }
    var rows = new ArrayList<>(
        shown.stream().map(each -> Row.of(name.apply(each.getKey()), each.getValue())).toList());
    var sum = sum(comparison, counts, others);
    if (!others.isEmpty() && hides(others, sum, real)) {
      rows.add(Row.rest(others.size() + (others.size() == 1 ? " other" : " others"), sum));
    }
    return rows;
  }

  /** Whether nobody is found by what the others are together. */
  private <K> boolean hides(List<K> others, Estimate sum, ToIntFunction<K> real) {
    return others.isEmpty() || isTold(sum) && others.stream().mapToInt(real).sum() >= smallest;
  }

  private static <K> Estimate sum(Comparison comparison, Function<Outcome, Map<K, Integer>> counts, List<K> keys) {
    return comparison
        .estimate(outcome -> keys.stream().mapToInt(key -> counts.apply(outcome).getOrDefault(key, 0)).sum());
  }

  boolean isTold(Estimate estimate) {
    return estimate.before() >= smallest && estimate.after() >= smallest;
  }

  private static double size(Estimate estimate) {
    return Math.max(estimate.before(), estimate.after());
  }
}

package nyvej.engine.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Picks the counts to show; all others become one sum, so that no count below the smallest is told, and none can be found by
 * subtraction either.
 *
 * @param most how many to show
 * @param smallest count that is told, on both sides; with 0 everything may be
 */
record Cells(int most, int smallest) {
  /** The largest first, and the sum of the others last. */
  <K extends Comparable<K>> List<Row> rows(Comparison comparison, Function<Outcome, Map<K, Integer>> counts,
      Function<K, String> name) {
    var all = comparison.estimates(counts);
    var shown = new ArrayList<>(all.entrySet().stream().filter(each -> isTold(each.getValue()))
        .sorted(Comparator.<Map.Entry<K, Estimate>>comparingDouble(each -> -size(each.getValue()))
            .thenComparing(Map.Entry::getKey))
        .limit(most).toList());
    var others = new ArrayList<>(all.keySet());
    others.removeAll(shown.stream().map(Map.Entry::getKey).toList());
    while (!shown.isEmpty() && !hides(others, sum(comparison, counts, others))) {
      others.add(shown.removeLast().getKey());
    }
    var rows = new ArrayList<>(
        shown.stream().map(each -> new Row(name.apply(each.getKey()), each.getValue())).toList());
    var sum = sum(comparison, counts, others);
    if (!others.isEmpty() && isTold(sum)) {
      rows.add(new Row(others.size() + (others.size() == 1 ? " other" : " others"), sum, true));
    }
    return rows;
  }

  private boolean hides(List<?> others, Estimate sum) {
    return smallest == 0 || others.isEmpty() || others.size() > 1 && isTold(sum);
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

package nyvej.engine.index;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import nyvej.engine.Reach;
import nyvej.vocabulary.Kommune;

/** The places that volunteers start from, by number, and how far each is from each: a table, since they are few. */
final class Places {
  /** Where somebody starts from who has not said so; it is near nothing. */
  static final int NOWHERE = 0;

  private static final List<Kommune> ALL = List.copyOf(Kommune.all());
  /** How many numbers there are, with nowhere. */
  static final int COUNT = ALL.size() + 1;

  private static final Map<Kommune, Integer> NUMBERS = numbers();
  private static final double[][] KILOMETRES = kilometres();
  private static final int[][] NEAREST_FIRST = nearestFirst();

  private Places() {}

  static int number(Kommune kommune) {
    return Objects.requireNonNull(NUMBERS.get(kommune));
  }

  /** The kommune of any number but {@link #NOWHERE}. */
  static Kommune kommune(int number) {
    return ALL.get(number - 1);
  }

  /** As the rules measure it: 0 within the same. */
  static double kilometres(int hers, int theirs) {
    return KILOMETRES[hers][theirs];
  }

  /** All places but nowhere, the nearest first; shared, so not to be changed. */
  static int[] nearestFirst(int hers) {
    return NEAREST_FIRST[hers];
  }

  private static Map<Kommune, Integer> numbers() {
    var numbers = new HashMap<Kommune, Integer>();
    ALL.forEach(kommune -> numbers.put(kommune, numbers.size() + 1));
    return Map.copyOf(numbers);
  }

  private static double[][] kilometres() {
    var table = new double[COUNT][COUNT];
    for (int hers = 1; hers < COUNT; hers++) {
      for (int theirs = 1; theirs < COUNT; theirs++) {
        table[hers][theirs] = Reach.kilometres(kommune(hers), kommune(theirs));
      }
    }
    return table;
  }

  private static int[][] nearestFirst() {
    var nearest = new int[COUNT][];
    for (int from = 1; from < COUNT; from++) {
      var kilometres = KILOMETRES[from];
      nearest[from] = IntStream.range(1, COUNT).boxed().sorted(Comparator.comparingDouble(to -> kilometres[to]))
          .mapToInt(Integer::intValue).toArray();
    }
    return nearest;
  }
}

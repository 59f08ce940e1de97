package nyvej.engine.index;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Volunteers divided by something that has a number: the branch, then the place, then the languages.
 * A change copies the arrays on its way down; all else is shared with the version before.
 */
record Parts(int[] numbers, Part[] parts, long[] ideals, int size, long ideal) implements Part {
  static final Parts EMPTY = of(new int[0], new Part[0]);

  private static Parts of(int[] numbers, Part[] parts) {
    return new Parts(numbers, parts, Part.ideals(parts), Part.size(parts), Part.ideal(parts));
  }

  /** The part of that number; null when it has nobody. */
  @Nullable
  Part get(int number) {
    int at = Arrays.binarySearch(numbers, number);
    return at < 0 ? null : parts[at];
  }

  /**
   * With what is at the end of that way changed; null stands for nobody.
   *
   * @param way the numbers from here on down
   */
  Parts with(int[] way, UnaryOperator<@Nullable Part> change) {
    return with(way, 0, change);
  }

  private Parts with(int[] way, int depth, UnaryOperator<@Nullable Part> change) {
    int at = Arrays.binarySearch(numbers, way[depth]);
    @Nullable
    Part before = at < 0 ? null : parts[at];
    @Nullable
    Part after = depth == way.length - 1
        ? change.apply(before)
        : (before == null ? EMPTY : (Parts) before).with(way, depth + 1, change);
    if (after == null || after.size() == 0) {
      return at < 0 ? this : of(Copies.removed(numbers, at), Copies.removed(parts, at));
    }
    return at < 0
        ? of(Copies.inserted(numbers, -at - 1, way[depth]), Copies.inserted(parts, -at - 1, after))
        : of(numbers, Copies.replaced(parts, at, after));
  }
}

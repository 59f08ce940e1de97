package nyvej.engine.index;

import java.util.Arrays;

/** Arrays with one thing more, less or other, the array itself left as it is. */
final class Copies {
  private Copies() {}

  static <T> T[] inserted(T[] things, int at, T thing) {
    var more = Arrays.copyOf(things, things.length + 1);
    System.arraycopy(things, at, more, at + 1, things.length - at);
    more[at] = thing;
    return more;
  }

  static <T> T[] replaced(T[] things, int at, T thing) {
    var other = things.clone();
    other[at] = thing;
    return other;
  }

  static <T> T[] removed(T[] things, int at) {
    var fewer = Arrays.copyOf(things, things.length - 1);
    System.arraycopy(things, at + 1, fewer, at, fewer.length - at);
    return fewer;
  }

  static int[] inserted(int[] numbers, int at, int number) {
    var more = Arrays.copyOf(numbers, numbers.length + 1);
    System.arraycopy(numbers, at, more, at + 1, numbers.length - at);
    more[at] = number;
    return more;
  }

  static int[] removed(int[] numbers, int at) {
    var fewer = Arrays.copyOf(numbers, numbers.length - 1);
    System.arraycopy(numbers, at + 1, fewer, at, fewer.length - at);
    return fewer;
  }
}

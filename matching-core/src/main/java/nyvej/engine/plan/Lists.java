package nyvej.engine.plan;

import java.util.Arrays;

/**
 * Many short lists of pairs (who, score) in one array. A list that outgrows its room moves to the end, with twice the room;
 * when half of the array is left behind, all move together. So each addition costs constant time on average.
 */
final class Lists {
  long[] pool;
  int[] start;
  int[] size;
  private int[] room;
  private int count;
  private int end;

  Lists(int count, int pairs) {
    this.count = count;
    pool = new long[Math.max(pairs, 8)];
    start = new int[count];
    size = new int[count];
    room = new int[count];
  }

  static long pair(int who, int score) {
    return (long) score << 32 | who;
  }

  static int who(long pair) {
    return (int) pair;
  }

  static int score(long pair) {
    return (int) (pair >>> 32);
  }

  /** A new list, which is empty. */
  int grow() {
    if (count == start.length) {
      int more = Math.max(8, count * 2);
      start = Arrays.copyOf(start, more);
      size = Arrays.copyOf(size, more);
      room = Arrays.copyOf(room, more);
    }
    return count++;
  }

  /** Gives an empty list that has none room for so many. */
  void reserve(int list, int pairs) {
    ensure(pairs);
    start[list] = end;
    room[list] = pairs;
    end += pairs;
  }

  void add(int list, long pair) {
    if (size[list] == room[list]) {
      move(list, Math.max(4, 2 * size[list]));
    }
    pool[start[list] + size[list]++] = pair;
  }

  /** Removes the pair with that one, if there is one; the last takes its place. */
  void remove(int list, int who) {
    int last = start[list] + size[list] - 1;
    for (int i = start[list]; i <= last; i++) {
      if (who(pool[i]) == who) {
        pool[i] = pool[last];
        size[list]--;
        return;
      }
    }
  }

  /** The index behind a list's last pair. */
  int behind(int list) {
    return start[list] + size[list];
  }

  void clear(int list) {
    size[list] = 0;
  }

  private void move(int list, int pairs) {
    ensure(pairs);
    System.arraycopy(pool, start[list], pool, end, size[list]);
    start[list] = end;
    room[list] = pairs;
    end += pairs;
  }

  private void ensure(int pairs) {
    if (end + pairs <= pool.length) {
      return;
    }
    long kept = pairs;
    for (int i = 0; i < count; i++) {
      kept += room[i];
    }
    var roomy = new long[Math.toIntExact(Math.max(kept + kept / 2, 16))];
    end = 0;
    for (int i = 0; i < count; i++) {
      System.arraycopy(pool, start[i], roomy, end, size[i]);
      start[i] = end;
      end += room[i];
    }
    pool = roomy;
  }
}

package nyvej.engine.plan;

import java.util.Arrays;

/**
 * The cheapest of some needs or volunteers, by a price that others keep and that only rises while one is here; of those that
 * cost the same, the one with the lowest number. A heap that notices a price that has risen when it comes to the top.
 */
final class Cheapest {
  private final long[] price;
  private int[] who = new int[16];
  private long[] known = new long[16];
  private int size;

  Cheapest(long[] price) {
    this.price = price;
  }

  void clear() {
    size = 0;
  }

  void add(int one) {
    if (size == who.length) {
      who = Arrays.copyOf(who, size * 2);
      known = Arrays.copyOf(known, size * 2);
    }
    int i = size++;
    long its = price[one];
    while (i > 0) {
      int parent = (i - 1) / 2;
      if (!before(its, one, parent)) {
        break;
      }
      who[i] = who[parent];
      known[i] = known[parent];
      i = parent;
    }
    put(one, its, i);
  }

  /** Who is the cheapest. */
  int peek() {
    while (price[who[0]] != known[0]) {
      sink(who[0], price[who[0]]);
    }
    return who[0];
  }

  int poll() {
    int cheapest = peek();
    size--;
    if (size > 0) {
      sink(who[size], known[size]);
    }
    return cheapest;
  }

  private void sink(int one, long its) {
    int i = 0;
    int child = 1;
    while (child < size) {
      if (child + 1 < size && before(known[child + 1], who[child + 1], child)) {
        child++;
      }
      if (before(its, one, child)) {
        break;
      }
      who[i] = who[child];
      known[i] = known[child];
      i = child;
      child = 2 * i + 1;
    }
    put(one, its, i);
  }

  private boolean before(long its, int one, int than) {
    return its < known[than] || its == known[than] && one < who[than];
  }

  private void put(int one, long its, int at) {
    who[at] = one;
    known[at] = its;
  }
}

package nyvej.engine.plan;

import java.util.Comparator;
import java.util.PriorityQueue;

/** Needs that share a volunteer with much room, the one that paid least first. */
final class Crowd {
  private final PriorityQueue<Integer> needs;

  Crowd(long[] paid) {
    needs = new PriorityQueue<>(
        Comparator.<Integer>comparingLong(need -> paid[need]).thenComparing(Comparator.naturalOrder()));
  }

  void clear() {
    needs.clear();
  }

  void add(int need) {
    needs.add(need);
  }

  int peek() {
    return needs.element();
  }

  int poll() {
    return needs.remove();
  }
}

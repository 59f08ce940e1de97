package nyvej.engine.index;

import java.util.Arrays;

/**
 * The best so far, at most a given number: a heap whose first is the worst. Higher scores are better, of equal scores lower ids.
 * Offering takes O(log limit).
 */
final class Best {
  private final int limit;
  private Found[] heap;
  private int size;

  /**
   * Somebody who was found.
   *
   * @param group what the pair must know of the group to be judged again
   */
  record Found(double score, long high, long low, Search.Where group, Rows rows, int row) {
    boolean betterThan(Found other) {
      return score != other.score ? score > other.score : Row.compare(high, low, other.high, other.low) < 0;
    }
  }

  Best(int limit) {
    this.limit = limit;
    heap = new Found[Math.min(limit, 32)];
  }

  /** Whether somebody with that score could be among the best, whatever the id; a score that only might be reached as well. */
  boolean mayTake(double score) {
    return size < limit || limit > 0 && score >= heap[0].score;
  }

  /** Whether somebody of that score and id belongs to the best. */
  boolean takes(double score, long high, long low) {
    if (size < limit) {
      return true;
    }
    if (limit == 0) {
      return false;
    }
    var worst = heap[0];
    return score != worst.score ? score > worst.score : Row.compare(high, low, worst.high, worst.low) < 0;
  }

  /** Somebody whom this {@linkplain #takes takes}. */
  void add(Found found) {
    if (size == limit) {
      heap[0] = found;
      sink();
    } else {
      if (size == heap.length) {
        heap = Arrays.copyOf(heap, Math.min(limit, 2 * size));
      }
      heap[size] = found;
      rise(size++);
    }
  }

  private void rise(int from) {
    int at = from;
    while (at > 0 && heap[(at - 1) / 2].betterThan(heap[at])) {
      swap(at, (at - 1) / 2);
      at = (at - 1) / 2;
    }
  }

  private void sink() {
    int at = 0;
    while (true) {
      int worst = at;
      for (int child = 2 * at + 1; child <= 2 * at + 2 && child < size; child++) {
        worst = heap[worst].betterThan(heap[child]) ? child : worst;
      }
      if (worst == at) {
        return;
      }
      swap(at, worst);
      at = worst;
    }
  }

  private void swap(int a, int b) {
    var kept = heap[a];
    heap[a] = heap[b];
    heap[b] = kept;
  }

  /** The best first. */
  Found[] ranked() {
    var ranked = Arrays.copyOf(heap, size);
    Arrays.sort(ranked, (a, b) -> a.equals(b) ? 0 : a.betterThan(b) ? -1 : 1);
    return ranked;
  }
}

package nyvej.engine.index;

import java.util.Arrays;
import nyvej.vocabulary.BranchId;

/**
 * The best so far, at most a given number: a heap whose first is the worst. Higher scores are better, of equal scores lower ids.
 * Offering takes O(log limit).
 */
final class Best {
  private final int limit;
  private Found[] heap;
  private int size;
  private double worst;

  /** Somebody who was found, and where, so that the pair can be judged again. */
  record Found(double score, long high, long low, BranchId branch, double fit, int place, Rows rows, int row) {
    private boolean betterThan(Found other) {
      return score != other.score ? score > other.score : Row.compareIds(high, low, other.high, other.low) < 0;
    }
  }

  Best(int limit) {
    this.limit = limit;
    heap = new Found[Math.min(limit, 32)];
    worst = limit == 0 ? Double.MAX_VALUE : -1;
  }

  /** Whether somebody with that score could be among the best, for some id. */
  boolean mayTake(double score) {
    return score >= worst;
  }

  /** Whether somebody of that score and id belongs to the best. */
  boolean takes(double score, long high, long low) {
    return score > worst
        || score == worst && Row.compareIds(high, low, heap[0].high, heap[0].low) < 0;
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
    if (size == limit) {
      worst = heap[0].score;
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
      int least = at;
      for (int child = 2 * at + 1; child <= 2 * at + 2 && child < size; child++) {
        least = heap[least].betterThan(heap[child]) ? child : least;
      }
      if (least == at) {
        return;
      }
      swap(at, least);
      at = least;
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
    Arrays.sort(ranked, (a, b) -> a.betterThan(b) ? -1 : b.betterThan(a) ? 1 : 0);
    return ranked;
  }
}

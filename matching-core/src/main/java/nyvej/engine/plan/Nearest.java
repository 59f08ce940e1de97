package nyvej.engine.plan;

import java.util.Arrays;

/**
 * Volunteers that a search has reached, the nearest first: a heap of four children each, in which a volunteer's distance can
 * fall. Adding and taking cost logarithmic time in the number reached, and so does forgetting all of them.
 */
final class Nearest {
  private static final int CHILDREN = 4;

  private long[] distance = {};
  private int[] place = {};
  private int[] heap = {};
  private int[] reached = {};
  private int size;
  private int count;

  /** Forgets whom the search before reached, and has room for so many volunteers. */
  void clear(int volunteers) {
    for (int i = 0; i < count; i++) {
      distance[reached[i]] = Long.MAX_VALUE;
    }
    size = 0;
    count = 0;
    int before = distance.length;
    if (before < volunteers) {
      int more = Math.max(volunteers, before + before / 2);
      distance = Arrays.copyOf(distance, more);
      Arrays.fill(distance, before, more, Long.MAX_VALUE);
      place = Arrays.copyOf(place, more);
      heap = Arrays.copyOf(heap, more);
      reached = Arrays.copyOf(reached, more);
    }
  }

  /** Infinite when never reached. */
  long distance(int volunteer) {
    return distance[volunteer];
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Reaches a volunteer that is not yet reached, or not yet taken and further away. */
  void reach(int volunteer, long at) {
    if (distance[volunteer] == Long.MAX_VALUE) {
      reached[count++] = volunteer;
      place[volunteer] = size++;
    }
    distance[volunteer] = at;
    rise(volunteer, at, place[volunteer]);
  }

  /** Takes the nearest out. */
  int take() {
    int nearest = heap[0];
    int last = heap[--size];
    if (size > 0) {
      sink(last, distance[last]);
    }
    return nearest;
  }

  private void rise(int volunteer, long at, int from) {
    int i = from;
    while (i > 0) {
      int parent = (i - 1) / CHILDREN;
      if (distance[heap[parent]] <= at) {
        break;
      }
      put(heap[parent], i);
      i = parent;
    }
    put(volunteer, i);
  }

  private void sink(int volunteer, long at) {
    int i = 0;
    while (true) {
      int nearest = -1;
      long least = at;
      int child = i * CHILDREN + 1;
      for (int end = Math.min(child + CHILDREN, size); child < end; child++) {
        long there = distance[heap[child]];
        if (there < least) {
          least = there;
          nearest = child;
        }
      }
      if (nearest < 0) {
        break;
      }
      put(heap[nearest], i);
      i = nearest;
    }
    put(volunteer, i);
  }

  private void put(int volunteer, int at) {
    heap[at] = volunteer;
    place[volunteer] = at;
  }
}

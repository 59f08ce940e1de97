package nyvej.engine.index;

import nyvej.vocabulary.BranchId;

/** A group that a {@link Walk} came by and whose volunteers are not yet looked at, or not all; the highest bound comes first. */
final class Waiting implements Comparable<Waiting> {
  final BranchId branch;
  final int level;
  final int place;
  final Part group;
  /** The highest of those who are left. */
  double bound;

  Waiting(BranchId branch, int level, int place, Part group, double bound) {
    this.branch = branch;
    this.level = level;
    this.place = place;
    this.group = group;
    this.bound = bound;
  }

  @Override
  public int compareTo(Waiting other) {
    return Double.compare(other.bound, bound);
  }
}

package nyvej.engine.index;

import nyvej.vocabulary.BranchId;

/** Volunteers of one branch in one place who speak with the same fit and were seen but not yet looked at, those with the highest bound first. */
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

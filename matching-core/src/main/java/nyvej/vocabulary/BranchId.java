package nyvej.vocabulary;

import java.util.UUID;

/** A network's branch, which has coordinators and volunteers. */
public record BranchId(UUID value) implements Comparable<BranchId> {
  /** Reads the canonical text form; anything else is {@code branch.malformed}. */
  public static BranchId of(String text) {
    return new BranchId(Ids.parse(text, "branch.malformed"));
  }

  @Override
  public int compareTo(BranchId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

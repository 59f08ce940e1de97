package nyvej.vocabulary;

import java.util.UUID;

/** A survivor; random, so that it says nothing about her. */
public record SurvivorId(UUID value) implements Comparable<SurvivorId> {
  /** Reads the canonical text form; anything else is {@code survivor.malformed}. */
  public static SurvivorId of(String text) {
    return new SurvivorId(Ids.parse(text, "survivor.malformed"));
  }

  @Override
  public int compareTo(SurvivorId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

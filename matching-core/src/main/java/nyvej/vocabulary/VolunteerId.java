package nyvej.vocabulary;

import java.util.UUID;

/** A volunteer of a branch. */
public record VolunteerId(UUID value) implements Comparable<VolunteerId> {
  /** Reads the canonical text form; anything else is {@code volunteer.malformed}. */
  public static VolunteerId of(String text) {
    return new VolunteerId(Ids.parse(text, "volunteer.malformed"));
  }

  @Override
  public int compareTo(VolunteerId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

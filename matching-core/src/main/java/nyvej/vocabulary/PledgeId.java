package nyvej.vocabulary;

import java.util.UUID;

/** A partner's offer to take a need. */
public record PledgeId(UUID value) implements Comparable<PledgeId> {
  /** Reads the canonical text form; anything else is {@code pledge.malformed}. */
  public static PledgeId of(String text) {
    return new PledgeId(Ids.parse(text, "pledge.malformed"));
  }

  @Override
  public int compareTo(PledgeId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

package nyvej.vocabulary;

import java.util.UUID;

/** A match, from the moment it is approved. */
public record MatchId(UUID value) implements Comparable<MatchId> {
  /** Reads the canonical text form; anything else is {@code match.malformed}. */
  public static MatchId of(String text) {
    return new MatchId(Ids.parse(text, "match.malformed"));
  }

  @Override
  public int compareTo(MatchId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

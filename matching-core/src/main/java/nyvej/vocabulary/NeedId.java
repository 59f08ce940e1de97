package nyvej.vocabulary;

import java.util.UUID;

/** A need: what one survivor asks for after one stay. */
public record NeedId(UUID value) implements Comparable<NeedId> {
  /** Reads the canonical text form; anything else is {@code need.malformed}. */
  public static NeedId of(String text) {
    return new NeedId(Ids.parse(text, "need.malformed"));
  }

  @Override
  public int compareTo(NeedId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

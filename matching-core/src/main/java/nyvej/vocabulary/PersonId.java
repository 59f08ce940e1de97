package nyvej.vocabulary;

import java.util.UUID;

/** Somebody who signs in: a referrer, coordinator, volunteer, partner's clerk or administrator. */
public record PersonId(UUID value) implements Comparable<PersonId> {
  /** Reads the canonical text form; anything else is {@code person.malformed}. */
  public static PersonId of(String text) {
    return new PersonId(Ids.parse(text, "person.malformed"));
  }

  @Override
  public int compareTo(PersonId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

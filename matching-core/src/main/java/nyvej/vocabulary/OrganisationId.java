package nyvej.vocabulary;

import java.util.UUID;

/** A municipality, shelter, network or partner. */
public record OrganisationId(UUID value) implements Comparable<OrganisationId> {
  /** Reads the canonical text form; anything else is {@code organisation.malformed}. */
  public static OrganisationId of(String text) {
    return new OrganisationId(Ids.parse(text, "organisation.malformed"));
  }

  @Override
  public int compareTo(OrganisationId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

package nyvej.vocabulary;

import static nyvej.vocabulary.InvalidValue.require;

import java.time.LocalDate;
import java.util.Set;

/**
 * Her written consent: who may see the need, what for, until when.
 *
 * @param purposes what for; {@link Purpose#MATCHING} always among them, since nothing is done without it
 * @param branches which branches may see the need; 1 to 20
 * @param partnersCoarsely whether partners may see it, generalised
 * @param until last day in force, Danish time
 */
public record Consent(Set<Purpose> purposes, Set<BranchId> branches, boolean partnersCoarsely, LocalDate until) {
  /** Refuses {@code consent.purpose-missing} and {@code consent.recipients}. */
  public Consent {
    purposes = Set.copyOf(purposes);
    branches = Set.copyOf(branches);
    require(purposes.contains(Purpose.MATCHING), "consent.purpose-missing");
    require(!branches.isEmpty() && branches.size() <= 20, "consent.recipients");
  }

  /** Whether it is in force on that day. */
  public boolean inForceOn(LocalDate day) {
    return !day.isAfter(until);
  }
}

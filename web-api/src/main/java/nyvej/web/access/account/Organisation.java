package nyvej.web.access.account;

import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Whom people work for.
 *
 * @param kommune where it is, for a municipality or a shelter; null where it works in the whole country
 */
public record Organisation(OrganisationId id, String name, Kind kind, @Nullable Kommune kommune) {
  /** What an organisation is to the others. */
  public enum Kind {
    /** Refers through its co-ordinating counselling. */
    MUNICIPALITY,
    /** Refers those who move out. */
    SHELTER,
    /** Has branches with coordinators and volunteers. */
    NETWORK,
    /** Another NGO that pledges to take needs. */
    PARTNER,
    /** Runs this installation; its people are administrators. */
    OPERATOR
  }
}

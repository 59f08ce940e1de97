package nyvej.web.access.account;

import java.util.Locale;
import java.util.Set;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.OrganisationId;
import nyvej.vocabulary.PersonId;
import nyvej.vocabulary.VolunteerId;
import nyvej.web.access.Caller;
import nyvej.web.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in.
 *
 * @param name how colleagues know her
 * @param passwordHash null until she has joined
 * @param enabled an administrator's switch; off means that nothing of hers opens any door
 * @param sample made to try Nyvej out, with a password that everybody knows
 */
public record Account(PersonId person, Username username, String name, @Nullable String passwordHash, Place place,
    Locale locale, boolean enabled, boolean sample) {

  /**
   * What she does, and where.
   *
   * @param branch a coordinator's or volunteer's branch, of this organisation
   * @param volunteer who she is among the volunteers
   */
  public record Place(Set<Role> roles, OrganisationId organisation, @Nullable BranchId branch,
      @Nullable VolunteerId volunteer) {
    /** Copies the roles. */
    public Place {
      roles = Set.copyOf(roles);
    }
  }

  /** How far an account is. */
  public enum State {
    /** Its owner hasn't joined yet. */
    INVITED,
    /** Its owner can sign in. */
    ACTIVE,
    /** An administrator closed it. */
    DISABLED
  }

  /** How far this account is. */
  public State state() {
    if (!enabled) {
      return State.DISABLED;
    }
    return passwordHash == null ? State.INVITED : State.ACTIVE;
  }

  /** What she is to a controller. */
  public Caller caller() {
    return new Caller(person, place.roles(), place.organisation(), place.branch(), place.volunteer(), locale);
  }

  /** Shows the random id alone, so that an account in a log line tells nothing. */
  @Override
  public String toString() {
    return "Account[" + person + "]";
  }
}

package nyvej.web.access;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Set;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.OrganisationId;
import nyvej.vocabulary.PersonId;
import nyvej.vocabulary.VolunteerId;
import org.jspecify.annotations.Nullable;

/**
 * The person behind this request, as her account was when the request came in. A controller's method gets it by naming a
 * parameter of this type. It holds no name, so it may be logged.
 *
 * @param branch where a coordinator or volunteer belongs; null for everybody else
 * @param volunteer who she is among the volunteers; null unless she is one
 * @param locale Danish or English
 */
public record Caller(PersonId person, Set<Role> roles, OrganisationId organisation, @Nullable BranchId branch,
    @Nullable VolunteerId volunteer, Locale locale) {
  /** Copies the roles. */
  public Caller {
    roles = Set.copyOf(roles);
  }

  /** The branch of a coordinator or volunteer, which nobody else may be asked for. */
  public BranchId ownBranch() {
    return requireNonNull(branch, "a coordinator or volunteer has a branch");
  }

  /** Who a volunteer is among the volunteers, which nobody else may be asked for. */
  public VolunteerId ownVolunteer() {
    return requireNonNull(volunteer, "a volunteer's account names the volunteer");
  }

  /** Whether she has this role. */
  public boolean is(Role role) {
    return roles.contains(role);
  }
}

package nyvej.web.access;

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

  /** Whether she has this role. */
  public boolean is(Role role) {
    return roles.contains(role);
  }
}

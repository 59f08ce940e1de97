package nyvej.web.page.branch;

import nyvej.state.Volunteer;
import nyvej.web.identity.Identity;
import nyvej.web.page.Code;
import org.jspecify.annotations.Nullable;

/**
 * A volunteer of the coordinator's branch.
 *
 * @param identity null once erased
 */
public record Helper(Volunteer volunteer, String code, @Nullable Identity identity) {
  /** With the code that the board shows. */
  public static Helper of(Volunteer volunteer, @Nullable Identity identity) {
    return new Helper(volunteer, Code.of(volunteer.id()), identity);
  }

  /** The colour of the standing, which its words say too. */
  public String tag() {
    return switch (volunteer.standing()) {
      case ACTIVE -> "govuk-tag--turquoise";
      case SUSPENDED -> "govuk-tag--red";
      case PAUSED, LEFT -> "";
    };
  }
}

package nyvej.need.exclude;

import nyvej.slice.Command;
import nyvej.vocabulary.Exclusions;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.OrganisationId;
import nyvej.vocabulary.PersonId;

/**
 * The referrer says whom and where she must be kept away from; replaces what was said before.
 *
 * @param organisation the referrer's
 */
public record StateExclusions(NeedId need, OrganisationId organisation, Exclusions exclusions,
    PersonId by) implements Command {
  @Override
  public String subject() {
    return need.toString();
  }
}

package nyvej.volunteer.conflict;

import nyvej.slice.Command;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.PersonId;
import nyvej.vocabulary.VolunteerId;

/**
 * A coordinator says whether kinship or an organisation binds a volunteer of the branch and the survivor of a need.
 *
 * @param branch the coordinator's
 */
public record StateConflict(VolunteerId volunteer, NeedId need, BranchId branch, boolean conflict,
    PersonId by) implements Command {
  @Override
  public String subject() {
    return volunteer.toString();
  }
}

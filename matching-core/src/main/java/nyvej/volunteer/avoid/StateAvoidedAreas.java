package nyvej.volunteer.avoid;

import nyvej.slice.Command;
import nyvej.vocabulary.AvoidedAreas;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.PersonId;
import nyvej.vocabulary.VolunteerId;

/**
 * A volunteer, or a coordinator of the branch for the volunteer, says in which kommuner she or he does not help. Why is not
 * asked.
 */
public record StateAvoidedAreas(VolunteerId volunteer, BranchId branch, AvoidedAreas areas, PersonId by)
    implements
      Command {
  @Override
  public String subject() {
    return volunteer.toString();
  }
}

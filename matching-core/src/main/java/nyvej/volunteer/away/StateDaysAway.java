package nyvej.volunteer.away;

import nyvej.slice.Command;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.DaysAway;
import nyvej.vocabulary.PersonId;
import nyvej.vocabulary.VolunteerId;

/** A volunteer, or a coordinator of the branch for the volunteer, says on which days there is no time. */
public record StateDaysAway(VolunteerId volunteer, BranchId branch, DaysAway days, PersonId by) implements Command {
  @Override
  public String subject() {
    return volunteer.toString();
  }
}

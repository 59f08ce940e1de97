package nyvej.volunteer.suspend;

import nyvej.slice.Command;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.PersonId;
import nyvej.vocabulary.VolunteerId;

/** A coordinator suspends a volunteer of the branch: nobody may ask. */
public record SuspendVolunteer(VolunteerId volunteer, BranchId branch, PersonId by) implements Command {
  @Override
  public String subject() {
    return volunteer.toString();
  }
}

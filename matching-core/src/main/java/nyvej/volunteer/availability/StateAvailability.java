package nyvej.volunteer.availability;

import nyvej.slice.Command;
import nyvej.vocabulary.Availability;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.PersonId;
import nyvej.vocabulary.VolunteerId;

/**
 * A volunteer, or a coordinator of the branch for the volunteer, says what is offered.
 */
public record StateAvailability(VolunteerId volunteer, BranchId branch, Availability availability,
    PersonId by) implements Command {
  @Override
  public String subject() {
    return volunteer.toString();
  }
}

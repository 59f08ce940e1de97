package nyvej.volunteer.reinstate;

import nyvej.slice.Command;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.PersonId;
import nyvej.vocabulary.VolunteerId;

/** A coordinator says that a suspended volunteer may be asked again. */
public record ReinstateVolunteer(VolunteerId volunteer, BranchId branch, PersonId by) implements Command {
  @Override
  public String subject() {
    return volunteer.toString();
  }
}

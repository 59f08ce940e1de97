package nyvej.volunteer.resume;

import nyvej.slice.Command;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.PersonId;
import nyvej.vocabulary.VolunteerId;

/**
 * The volunteer may be asked again.
 */
public record ResumeVolunteer(VolunteerId volunteer, BranchId branch, PersonId by) implements Command {
  @Override
  public String subject() {
    return volunteer.toString();
  }
}

package nyvej.volunteer.leave;

import nyvej.slice.Command;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.PersonId;
import nyvej.vocabulary.VolunteerId;

/** The volunteer is none any more; said by herself or himself, or by a coordinator of the branch. */
public record LeaveBranch(VolunteerId volunteer, BranchId branch, PersonId by) implements Command {
  @Override
  public String subject() {
    return volunteer.toString();
  }
}

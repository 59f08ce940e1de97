package nyvej.volunteer.rejoin;

import nyvej.slice.Command;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.PersonId;
import nyvej.vocabulary.VolunteerId;

/** A coordinator takes a volunteer back who had left; never sent for the volunteer. */
public record RejoinBranch(VolunteerId volunteer, BranchId branch, PersonId by) implements Command {
  @Override
  public String subject() {
    return volunteer.toString();
  }
}

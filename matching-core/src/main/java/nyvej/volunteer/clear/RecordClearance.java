package nyvej.volunteer.clear;

import java.time.LocalDate;
import nyvej.slice.Command;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.PersonId;
import nyvej.vocabulary.VolunteerId;

/**
 * A coordinator of the branch saw a clearance; never sent for the volunteer.
 *
 * @param validUntil last day it is valid, Danish time
 */
public record RecordClearance(VolunteerId volunteer, BranchId branch, Clearance clearance, LocalDate validUntil,
    PersonId by) implements Command {
  @Override
  public String subject() {
    return volunteer.toString();
  }
}

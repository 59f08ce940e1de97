package nyvej.volunteer.register;

import nyvej.slice.Command;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Gender;
import nyvej.vocabulary.PersonId;
import nyvej.vocabulary.Sealed;
import nyvej.vocabulary.VolunteerId;

/**
 * A branch takes a volunteer in.
 *
 * @param name sealed with the volunteer's own key
 * @param contact sealed with the volunteer's own key
 */
public record RegisterVolunteer(VolunteerId volunteer, BranchId branch, Gender gender, Sealed name, Sealed contact,
    PersonId by) implements Command {
  @Override
  public String subject() {
    return volunteer.toString();
  }
}

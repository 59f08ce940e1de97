package nyvej.projection;

import java.time.Instant;
import nyvej.state.Volunteer;
import nyvej.vocabulary.Sealed;
import nyvej.vocabulary.VolunteerId;

/**
 * A volunteer as the branch sees it.
 *
 * @param volunteer what is offered and how much of it is taken
 * @param name sealed with the volunteer's key
 * @param contact sealed with the volunteer's key
 * @param registeredAt when the branch took the volunteer in
 * @param position of the last event that changed it
 */
public record VolunteerView(Volunteer volunteer, Sealed name, Sealed contact, Instant registeredAt, long position) {
  /** Which volunteer. */
  public VolunteerId id() {
    return volunteer.id();
  }

  /** Its place in a list by time of registration. */
  public Cursor byTime() {
    return new Cursor(SortableTime.of(registeredAt), id().toString());
  }
}

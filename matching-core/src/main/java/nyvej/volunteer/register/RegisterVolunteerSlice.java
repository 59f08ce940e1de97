package nyvej.volunteer.register;

import java.time.Instant;
import nyvej.event.NyvejEvent;
import nyvej.event.Tags;
import nyvej.event.VolunteerEvent.VolunteerRegistered;
import nyvej.slice.Decision;
import nyvej.slice.Refusal;
import nyvej.slice.Slice;
import nyvej.state.Volunteer;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/** Registers a volunteer once. */
public final class RegisterVolunteerSlice implements Slice<RegisterVolunteer, RegisterVolunteerSlice.State> {
  record State(RegisterVolunteer command, @Nullable Volunteer volunteer) {}

  @Override
  public Class<RegisterVolunteer> command() {
    return RegisterVolunteer.class;
  }

  @Override
  public EventCriteria boundary(RegisterVolunteer command) {
    return EventCriteria.havingTags(Tags.volunteer(command.volunteer()));
  }

  @Override
  public State start(RegisterVolunteer command) {
    return new State(command, null);
  }

  @Override
  public State evolve(State state, NyvejEvent event) {
    return new State(state.command, Volunteer.evolve(state.volunteer, state.command.volunteer(), event));
  }

  @Override
  public Decision decide(RegisterVolunteer c, State state, Instant now) {
    return state.volunteer != null
        ? Decision.refuse(Refusal.VOLUNTEER_EXISTS)
        : Decision
            .accept(new VolunteerRegistered(c.volunteer(), c.branch(), c.gender(), c.name(), c.contact(), c.by(), now));
  }
}

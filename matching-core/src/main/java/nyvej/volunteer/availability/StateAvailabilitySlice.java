package nyvej.volunteer.availability;

import java.time.Instant;
import nyvej.event.NyvejEvent;
import nyvej.event.Tags;
import nyvej.event.VolunteerEvent.AvailabilityStated;
import nyvej.slice.Decision;
import nyvej.slice.Refusal;
import nyvej.slice.Slice;
import nyvej.state.Volunteer;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/** States what a volunteer offers; the last statement counts. */
public final class StateAvailabilitySlice implements Slice<StateAvailability, StateAvailabilitySlice.State> {
  record State(StateAvailability command, @Nullable Volunteer volunteer) {}

  @Override
  public Class<StateAvailability> command() {
    return StateAvailability.class;
  }

  @Override
  public EventCriteria boundary(StateAvailability command) {
    return EventCriteria.havingTags(Tags.volunteer(command.volunteer()));
  }

  @Override
  public State start(StateAvailability command) {
    return new State(command, null);
  }

  @Override
  public State evolve(State state, NyvejEvent event) {
    return new State(state.command, Volunteer.evolve(state.volunteer, state.command.volunteer(), event));
  }

  @Override
  public Decision decide(StateAvailability c, State state, Instant now) {
    if (state.volunteer == null || !state.volunteer.branch().equals(c.branch())) {
      return Decision.refuse(Refusal.VOLUNTEER_UNKNOWN);
    }
    if (state.volunteer.left()) {
      return Decision.refuse(Refusal.VOLUNTEER_LEFT);
    }
    return c.availability().equals(state.volunteer.availability())
        ? Decision.alreadySo()
        : Decision.accept(new AvailabilityStated(c.volunteer(), c.availability(), c.by(), now));
  }
}

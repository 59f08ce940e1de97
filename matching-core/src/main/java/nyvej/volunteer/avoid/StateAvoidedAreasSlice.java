package nyvej.volunteer.avoid;

import java.time.Instant;
import nyvej.event.NyvejEvent;
import nyvej.event.Tags;
import nyvej.event.VolunteerEvent.AvoidedAreasStated;
import nyvej.slice.Decision;
import nyvej.slice.Refusal;
import nyvej.slice.Slice;
import nyvej.state.Volunteer;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/** States where a volunteer does not help; the last statement counts. */
public final class StateAvoidedAreasSlice implements Slice<StateAvoidedAreas, StateAvoidedAreasSlice.State> {
  record State(StateAvoidedAreas command, @Nullable Volunteer volunteer) {}

  @Override
  public Class<StateAvoidedAreas> command() {
    return StateAvoidedAreas.class;
  }

  @Override
  public EventCriteria boundary(StateAvoidedAreas command) {
    return EventCriteria.havingTags(Tags.volunteer(command.volunteer()));
  }

  @Override
  public State start(StateAvoidedAreas command) {
    return new State(command, null);
  }

  @Override
  public State evolve(State state, NyvejEvent event) {
    return new State(state.command, Volunteer.evolve(state.volunteer, state.command.volunteer(), event));
  }

  @Override
  public Decision decide(StateAvoidedAreas c, State state, Instant now) {
    if (state.volunteer == null || !state.volunteer.branch().equals(c.branch())) {
      return Decision.refuse(Refusal.VOLUNTEER_UNKNOWN);
    }
    if (state.volunteer.left()) {
      return Decision.refuse(Refusal.VOLUNTEER_LEFT);
    }
    return c.areas().equals(state.volunteer.avoids())
        ? Decision.alreadySo()
        : Decision.accept(new AvoidedAreasStated(c.volunteer(), c.areas(), c.by(), now));
  }
}

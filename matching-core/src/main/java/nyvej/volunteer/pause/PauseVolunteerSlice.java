package nyvej.volunteer.pause;

import java.time.Instant;
import nyvej.event.NyvejEvent;
import nyvej.event.Tags;
import nyvej.event.VolunteerEvent.VolunteerPaused;
import nyvej.slice.Decision;
import nyvej.slice.Refusal;
import nyvej.slice.Slice;
import nyvej.state.Volunteer;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/** Pauses a volunteer: nobody asks until resumed. */
public final class PauseVolunteerSlice implements Slice<PauseVolunteer, PauseVolunteerSlice.State> {
  record State(PauseVolunteer command, @Nullable Volunteer volunteer) {}

  @Override
  public Class<PauseVolunteer> command() {
    return PauseVolunteer.class;
  }

  @Override
  public EventCriteria boundary(PauseVolunteer command) {
    return EventCriteria.havingTags(Tags.volunteer(command.volunteer()));
  }

  @Override
  public State start(PauseVolunteer command) {
    return new State(command, null);
  }

  @Override
  public State evolve(State state, NyvejEvent event) {
    return new State(state.command, Volunteer.evolve(state.volunteer, state.command.volunteer(), event));
  }

  @Override
  public Decision decide(PauseVolunteer c, State state, Instant now) {
    if (state.volunteer == null || !state.volunteer.branch().equals(c.branch())) {
      return Decision.refuse(Refusal.VOLUNTEER_UNKNOWN);
    }
    return state.volunteer.paused()
        ? Decision.alreadySo()
        : Decision.accept(new VolunteerPaused(c.volunteer(), c.by(), now));
  }
}

package nyvej.volunteer.reinstate;

import java.time.Instant;
import nyvej.event.NyvejEvent;
import nyvej.event.Tags;
import nyvej.event.VolunteerEvent.VolunteerReinstated;
import nyvej.slice.Decision;
import nyvej.slice.Refusal;
import nyvej.slice.Slice;
import nyvej.state.Volunteer;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/** Reinstates a volunteer who was suspended. */
public final class ReinstateVolunteerSlice implements Slice<ReinstateVolunteer, ReinstateVolunteerSlice.State> {
  record State(ReinstateVolunteer command, @Nullable Volunteer volunteer) {}

  @Override
  public Class<ReinstateVolunteer> command() {
    return ReinstateVolunteer.class;
  }

  @Override
  public EventCriteria boundary(ReinstateVolunteer command) {
    return EventCriteria.havingTags(Tags.volunteer(command.volunteer()));
  }

  @Override
  public State start(ReinstateVolunteer command) {
    return new State(command, null);
  }

  @Override
  public State evolve(State state, NyvejEvent event) {
    return new State(state.command, Volunteer.evolve(state.volunteer, state.command.volunteer(), event));
  }

  @Override
  public Decision decide(ReinstateVolunteer c, State state, Instant now) {
    if (state.volunteer == null || !state.volunteer.branch().equals(c.branch())) {
      return Decision.refuse(Refusal.VOLUNTEER_UNKNOWN);
    }
    return !state.volunteer.suspended()
        ? Decision.alreadySo()
        : Decision.accept(new VolunteerReinstated(c.volunteer(), c.by(), now));
  }
}

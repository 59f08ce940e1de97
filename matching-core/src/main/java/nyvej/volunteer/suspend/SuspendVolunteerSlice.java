package nyvej.volunteer.suspend;

import java.time.Instant;
import nyvej.event.NyvejEvent;
import nyvej.event.Tags;
import nyvej.event.VolunteerEvent.VolunteerSuspended;
import nyvej.slice.Decision;
import nyvej.slice.Refusal;
import nyvej.slice.Slice;
import nyvej.state.Volunteer;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/** Suspends a volunteer: nobody may ask until a coordinator reinstates her or him. */
public final class SuspendVolunteerSlice implements Slice<SuspendVolunteer, SuspendVolunteerSlice.State> {
  record State(SuspendVolunteer command, @Nullable Volunteer volunteer) {}

  @Override
  public Class<SuspendVolunteer> command() {
    return SuspendVolunteer.class;
  }

  @Override
  public EventCriteria boundary(SuspendVolunteer command) {
    return EventCriteria.havingTags(Tags.volunteer(command.volunteer()));
  }

  @Override
  public State start(SuspendVolunteer command) {
    return new State(command, null);
  }

  @Override
  public State evolve(State state, NyvejEvent event) {
    return new State(state.command, Volunteer.evolve(state.volunteer, state.command.volunteer(), event));
  }

  @Override
  public Decision decide(SuspendVolunteer c, State state, Instant now) {
    if (state.volunteer == null || !state.volunteer.branch().equals(c.branch())) {
      return Decision.refuse(Refusal.VOLUNTEER_UNKNOWN);
    }
    return state.volunteer.suspended()
        ? Decision.alreadySo()
        : Decision.accept(new VolunteerSuspended(c.volunteer(), c.by(), now));
  }
}

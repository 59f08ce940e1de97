package nyvej.volunteer.away;

import java.time.Instant;
import nyvej.event.NyvejEvent;
import nyvej.event.Tags;
import nyvej.event.VolunteerEvent.DaysAwayStated;
import nyvej.slice.Decision;
import nyvej.slice.Refusal;
import nyvej.slice.Slice;
import nyvej.state.Volunteer;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/** States on which days a volunteer has no time; the last statement counts. */
public final class StateDaysAwaySlice implements Slice<StateDaysAway, StateDaysAwaySlice.State> {
  record State(StateDaysAway command, @Nullable Volunteer volunteer) {}

  @Override
  public Class<StateDaysAway> command() {
    return StateDaysAway.class;
  }

  @Override
  public EventCriteria boundary(StateDaysAway command) {
    return EventCriteria.havingTags(Tags.volunteer(command.volunteer()));
  }

  @Override
  public State start(StateDaysAway command) {
    return new State(command, null);
  }

  @Override
  public State evolve(State state, NyvejEvent event) {
    return new State(state.command, Volunteer.evolve(state.volunteer, state.command.volunteer(), event));
  }

  @Override
  public Decision decide(StateDaysAway c, State state, Instant now) {
    if (state.volunteer == null || !state.volunteer.branch().equals(c.branch())) {
      return Decision.refuse(Refusal.VOLUNTEER_UNKNOWN);
    }
    if (state.volunteer.left()) {
      return Decision.refuse(Refusal.VOLUNTEER_LEFT);
    }
    return c.days().equals(state.volunteer.away())
        ? Decision.alreadySo()
        : Decision.accept(new DaysAwayStated(c.volunteer(), c.days(), c.by(), now));
  }
}

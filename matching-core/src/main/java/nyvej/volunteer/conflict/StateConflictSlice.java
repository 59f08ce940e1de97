package nyvej.volunteer.conflict;

import java.time.Instant;
import nyvej.engine.PairMark;
import nyvej.event.NyvejEvent;
import nyvej.event.Tags;
import nyvej.event.VolunteerEvent.ConflictStated;
import nyvej.slice.Decision;
import nyvej.slice.Refusal;
import nyvej.slice.Slice;
import nyvej.state.Need;
import nyvej.state.Volunteer;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/** Remembers that a volunteer and a survivor are bound to each other, for all her needs, or that they are not. */
public final class StateConflictSlice implements Slice<StateConflict, StateConflictSlice.State> {
  record State(StateConflict command, @Nullable Volunteer volunteer, @Nullable Need need) {}

  @Override
  public Class<StateConflict> command() {
    return StateConflict.class;
  }

  @Override
  public EventCriteria boundary(StateConflict command) {
    return EventCriteria.either(EventCriteria.havingTags(Tags.volunteer(command.volunteer())),
        EventCriteria.havingTags(Tags.need(command.need())));
  }

  @Override
  public State start(StateConflict command) {
    return new State(command, null, null);
  }

  @Override
  public State evolve(State state, NyvejEvent event) {
    var command = state.command;
    return new State(command, Volunteer.evolve(state.volunteer, command.volunteer(), event),
        Need.evolve(state.need, command.need(), event));
  }

  @Override
  public Decision decide(StateConflict c, State state, Instant now) {
    var volunteer = state.volunteer;
    var need = state.need;
    if (need == null || !need.consent().branches().contains(c.branch()) || !need.consentInForce(now)) {
      return Decision.refuse(Refusal.NEED_UNKNOWN);
    }
    if (volunteer == null || !volunteer.branch().equals(c.branch())) {
      return Decision.refuse(Refusal.VOLUNTEER_UNKNOWN);
    }
    return c.conflict() == volunteer.marks(need.survivor()).contains(PairMark.CONFLICT)
        ? Decision.alreadySo()
        : Decision.accept(new ConflictStated(c.volunteer(), need.survivor(), c.conflict(), c.by(), now));
  }
}

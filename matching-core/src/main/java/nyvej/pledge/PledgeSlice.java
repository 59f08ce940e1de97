package nyvej.pledge;

import nyvej.event.NyvejEvent;
import nyvej.event.Tags;
import nyvej.slice.Slice;
import nyvej.state.Need;
import nyvej.state.Pledge;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/** A slice whose decision must be consistent with a pledge and its need. */
public interface PledgeSlice<C extends PledgeCommand> extends Slice<C, PledgeSlice.State> {
  /** What is known of the two; null is unknown. */
  record State(PledgeCommand command, @Nullable Pledge pledge, @Nullable Need need) {
    /** The pledge, when it is one for this need. */
    public @Nullable Pledge thePledge() {
      return pledge != null && pledge.need().equals(command.need()) ? pledge : null;
    }
  }

  @Override
  default EventCriteria boundary(C command) {
    return EventCriteria.either(EventCriteria.havingTags(Tags.pledge(command.pledge())),
        EventCriteria.havingTags(Tags.need(command.need())));
  }

  @Override
  default State start(C command) {
    return new State(command, null, null);
  }

  @Override
  default State evolve(State state, NyvejEvent event) {
    var command = state.command;
    return new State(command, Pledge.evolve(state.pledge, command.pledge(), event),
        Need.evolve(state.need, command.need(), event));
  }
}

package nyvej.match;

import nyvej.event.NyvejEvent;
import nyvej.event.Tags;
import nyvej.slice.Slice;
import nyvej.state.Match;
import nyvej.state.Need;
import nyvej.state.Volunteer;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/** A slice whose decision must be consistent with a match, its need and its volunteer. */
public interface MatchSlice<C extends MatchCommand> extends Slice<C, MatchSlice.State> {
  /** What is known of the three; null is unknown. */
  record State(MatchCommand command, @Nullable Match match, @Nullable Need need, @Nullable Volunteer volunteer) {
    /** The match, when it is the one between this need and this volunteer. */
    public @Nullable Match theMatch() {
      return match != null && match.need().equals(command.need()) && match.volunteer().equals(command.volunteer())
          ? match
          : null;
    }
  }

  @Override
  default EventCriteria boundary(C command) {
    return EventCriteria.either(EventCriteria.havingTags(Tags.match(command.match())),
        EventCriteria.havingTags(Tags.need(command.need())),
        EventCriteria.havingTags(Tags.volunteer(command.volunteer())));
  }

  @Override
  default State start(C command) {
    return new State(command, null, null, null);
  }

  @Override
  default State evolve(State state, NyvejEvent event) {
    var command = state.command;
    return new State(command, Match.evolve(state.match, command.match(), event),
        Need.evolve(state.need, command.need(), event),
        Volunteer.evolve(state.volunteer, command.volunteer(), event));
  }
}

package nyvej.volunteer.rejoin;

import java.time.Instant;
import nyvej.event.NyvejEvent;
import nyvej.event.Tags;
import nyvej.event.VolunteerEvent.VolunteerRejoined;
import nyvej.slice.Decision;
import nyvej.slice.Refusal;
import nyvej.slice.Slice;
import nyvej.state.Volunteer;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/**
 * Takes a volunteer back as the same person, so that whoever must not be brought together with her or him never is, and a
 * suspension lasts. What is offered is stated anew, and clearances are seen anew.
 */
public final class RejoinBranchSlice implements Slice<RejoinBranch, RejoinBranchSlice.State> {
  record State(RejoinBranch command, @Nullable Volunteer volunteer) {}

  @Override
  public Class<RejoinBranch> command() {
    return RejoinBranch.class;
  }

  @Override
  public EventCriteria boundary(RejoinBranch command) {
    return EventCriteria.havingTags(Tags.volunteer(command.volunteer()));
  }

  @Override
  public State start(RejoinBranch command) {
    return new State(command, null);
  }

  @Override
  public State evolve(State state, NyvejEvent event) {
    return new State(state.command, Volunteer.evolve(state.volunteer, state.command.volunteer(), event));
  }

  @Override
  public Decision decide(RejoinBranch c, State state, Instant now) {
    if (state.volunteer == null || !state.volunteer.branch().equals(c.branch())) {
      return Decision.refuse(Refusal.VOLUNTEER_UNKNOWN);
    }
    return !state.volunteer.left()
        ? Decision.alreadySo()
        : Decision.accept(new VolunteerRejoined(c.volunteer(), c.by(), now));
  }
}

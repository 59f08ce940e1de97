package nyvej.volunteer.resume;

import java.time.Instant;
import nyvej.event.NyvejEvent;
import nyvej.event.Tags;
import nyvej.event.VolunteerEvent.VolunteerResumed;
import nyvej.slice.Decision;
import nyvej.slice.Refusal;
import nyvej.slice.Slice;
import nyvej.state.Volunteer;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/** Resumes a volunteer. */
public final class ResumeVolunteerSlice implements Slice<ResumeVolunteer, ResumeVolunteerSlice.State> {
  record State(ResumeVolunteer command, @Nullable Volunteer volunteer) {}

  @Override
  public Class<ResumeVolunteer> command() {
    return ResumeVolunteer.class;
  }

  @Override
  public EventCriteria boundary(ResumeVolunteer command) {
    return EventCriteria.havingTags(Tags.volunteer(command.volunteer()));
  }

  @Override
  public State start(ResumeVolunteer command) {
    return new State(command, null);
  }

  @Override
  public State evolve(State state, NyvejEvent event) {
    return new State(state.command, Volunteer.evolve(state.volunteer, state.command.volunteer(), event));
  }

  @Override
  public Decision decide(ResumeVolunteer c, State state, Instant now) {
    if (state.volunteer == null || !state.volunteer.branch().equals(c.branch())) {
      return Decision.refuse(Refusal.VOLUNTEER_UNKNOWN);
    }
    return !state.volunteer.paused()
        ? Decision.alreadySo()
        : Decision.accept(new VolunteerResumed(c.volunteer(), c.by(), now));
  }
}

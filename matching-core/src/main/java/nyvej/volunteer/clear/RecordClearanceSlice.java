package nyvej.volunteer.clear;

import java.time.Instant;
import nyvej.event.NyvejEvent;
import nyvej.event.Tags;
import nyvej.event.VolunteerEvent.ClearanceRecorded;
import nyvej.slice.Decision;
import nyvej.slice.Refusal;
import nyvej.slice.Slice;
import nyvej.state.Volunteer;
import nyvej.vocabulary.Danish;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/** Records a clearance that a coordinator saw. */
public final class RecordClearanceSlice implements Slice<RecordClearance, RecordClearanceSlice.State> {
  record State(RecordClearance command, @Nullable Volunteer volunteer) {}

  @Override
  public Class<RecordClearance> command() {
    return RecordClearance.class;
  }

  @Override
  public EventCriteria boundary(RecordClearance command) {
    return EventCriteria.havingTags(Tags.volunteer(command.volunteer()));
  }

  @Override
  public State start(RecordClearance command) {
    return new State(command, null);
  }

  @Override
  public State evolve(State state, NyvejEvent event) {
    return new State(state.command, Volunteer.evolve(state.volunteer, state.command.volunteer(), event));
  }

  private static final int LONGEST_YEARS = 5;

  @Override
  public Decision decide(RecordClearance c, State state, Instant now) {
    if (state.volunteer == null || !state.volunteer.branch().equals(c.branch())) {
      return Decision.refuse(Refusal.VOLUNTEER_UNKNOWN);
    }
    if (state.volunteer.left()) {
      return Decision.refuse(Refusal.VOLUNTEER_LEFT);
    }
    var today = Danish.day(now);
    if (c.validUntil().isBefore(today)) {
      return Decision.refuse(Refusal.CLEARANCE_PAST);
    }
    return c.validUntil().isAfter(today.plusYears(LONGEST_YEARS))
        ? Decision.refuse(Refusal.CLEARANCE_TOO_LONG)
        : Decision.accept(new ClearanceRecorded(c.volunteer(), c.clearance(), c.validUntil(), c.by(), now));
  }
}

package nyvej.need.record;

import java.time.Instant;
import java.util.stream.Stream;
import nyvej.event.NeedEvent.ExclusionsStated;
import nyvej.event.NeedEvent.NeedRecorded;
import nyvej.event.NyvejEvent;
import nyvej.event.Tags;
import nyvej.need.ConsentRules;
import nyvej.slice.Decision;
import nyvej.slice.Refusal;
import nyvej.slice.Slice;
import nyvej.state.Need;
import nyvej.vocabulary.Exclusions;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/** Records a need once, under a consent that is in force and ends. */
public final class RecordNeedSlice implements Slice<RecordNeed, RecordNeedSlice.State> {
  /** @param earlier the need that this one is said to be a return of */
  record State(RecordNeed command, @Nullable Need need, @Nullable Need earlier) {}

  @Override
  public Class<RecordNeed> command() {
    return RecordNeed.class;
  }

  @Override
  public EventCriteria boundary(RecordNeed command) {
    var own = EventCriteria.havingTags(Tags.need(command.need()));
    return command.returnOf() == null
        ? own
        : EventCriteria.either(own, EventCriteria.havingTags(Tags.need(command.returnOf())));
  }

  @Override
  public State start(RecordNeed command) {
    return new State(command, null, null);
  }

  @Override
  public State evolve(State state, NyvejEvent event) {
    var command = state.command;
    var earlier = command.returnOf() == null ? null : Need.evolve(state.earlier, command.returnOf(), event);
    return new State(command, Need.evolve(state.need, command.need(), event), earlier);
  }

  @Override
  public Decision decide(RecordNeed c, State state, Instant now) {
    if (state.need != null) {
      return Decision.refuse(Refusal.NEED_EXISTS);
    }
    if (c.returnOf() != null && !isHerEarlierNeed(c, state.earlier)) {
      return Decision.refuse(Refusal.NEED_UNKNOWN);
    }
    return ConsentRules.refusal(c.consent(), now).map(Decision::refuse)
        .orElseGet(() -> Decision.accept(new NeedRecorded(
            c.need(), c.survivor(), c.organisation(), c.returnOf(), c.description(), c.consent(), c.name(), c.contact(),
            c.by(), now), stillExcluded(c, state.earlier, now)));
  }

  /** Who and what was a danger to her is one still. */
  private static Stream<NyvejEvent> stillExcluded(RecordNeed c, @Nullable Need earlier, Instant now) {
    return earlier == null || earlier.exclusions().equals(Exclusions.NONE)
        ? Stream.empty()
        : Stream.of(new ExclusionsStated(c.need(), c.survivor(), earlier.exclusions(), c.by(), now));
  }

  /** A return is linked by the organisation that recorded the earlier need, so nobody can find her through it. */
  private static boolean isHerEarlierNeed(RecordNeed command, @Nullable Need earlier) {
    return earlier != null && earlier.organisation().equals(command.organisation())
        && earlier.survivor().equals(command.survivor());
  }
}

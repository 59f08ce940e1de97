package nyvej.need.exclude;

import java.time.Instant;
import java.util.stream.Stream;
import nyvej.event.MatchEvent.WithdrawReason;
import nyvej.event.NeedEvent.ExclusionsStated;
import nyvej.event.NyvejEvent;
import nyvej.event.Tags;
import nyvej.need.Consequences;
import nyvej.slice.Decision;
import nyvej.slice.Refusal;
import nyvej.slice.Slice;
import nyvej.state.Need;
import nyvej.state.Need.Status;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/**
 * Keeps her away from persons and areas. An ask of a person who is excluded now, or help by that person, ends in the same step;
 * where a volunteer comes from is looked at when she or he says yes.
 */
public final class StateExclusionsSlice implements Slice<StateExclusions, StateExclusionsSlice.State> {
  record State(StateExclusions command, @Nullable Need need) {}

  @Override
  public Class<StateExclusions> command() {
    return StateExclusions.class;
  }

  @Override
  public EventCriteria boundary(StateExclusions command) {
    return EventCriteria.havingTags(Tags.need(command.need()));
  }

  @Override
  public State start(StateExclusions command) {
    return new State(command, null);
  }

  @Override
  public State evolve(State state, NyvejEvent event) {
    return new State(state.command, Need.evolve(state.need, state.command.need(), event));
  }

  @Override
  public Decision decide(StateExclusions c, State state, Instant now) {
    var need = state.need;
    if (need == null || !need.organisation().equals(c.organisation())) {
      return Decision.refuse(Refusal.NEED_UNKNOWN);
    }
    if (need.status() == Status.WITHDRAWN) {
      return Decision.refuse(Refusal.NEED_WITHDRAWN);
    }
    return c.exclusions().equals(need.exclusions())
        ? Decision.alreadySo()
        : Decision.accept(new ExclusionsStated(c.need(), need.survivor(), c.exclusions(), c.by(), now),
            cutOff(c, need, now));
  }

  private static Stream<NyvejEvent> cutOff(StateExclusions c, Need need, Instant now) {
    var ask = need.ask();
    return ask != null && c.exclusions().persons().contains(ask.volunteer())
        ? Consequences.matchEnds(need, WithdrawReason.SITUATION_CHANGED, now)
        : Stream.empty();
  }
}

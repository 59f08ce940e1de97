package nyvej.need.withdraw;

import java.time.Instant;
import java.util.stream.Stream;
import nyvej.event.MatchEvent.WithdrawReason;
import nyvej.event.NeedEvent.NeedWithdrawn;
import nyvej.event.NyvejEvent;
import nyvej.event.PledgeEvent;
import nyvej.event.Tags;
import nyvej.need.Consequences;
import nyvej.slice.Decision;
import nyvej.slice.Refusal;
import nyvej.slice.Slice;
import nyvej.state.Need;
import nyvej.state.Need.Status;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/** Withdraws a need, and with it all that was under way for it. */
public final class WithdrawNeedSlice implements Slice<WithdrawNeed, WithdrawNeedSlice.State> {
  record State(WithdrawNeed command, @Nullable Need need) {}

  @Override
  public Class<WithdrawNeed> command() {
    return WithdrawNeed.class;
  }

  @Override
  public EventCriteria boundary(WithdrawNeed command) {
    return EventCriteria.havingTags(Tags.need(command.need()));
  }

  @Override
  public State start(WithdrawNeed command) {
    return new State(command, null);
  }

  @Override
  public State evolve(State state, NyvejEvent event) {
    return new State(state.command, Need.evolve(state.need, state.command.need(), event));
  }

  @Override
  public Decision decide(WithdrawNeed c, State state, Instant now) {
    var need = state.need;
    if (need == null || !need.organisation().equals(c.organisation())) {
      return Decision.refuse(Refusal.NEED_UNKNOWN);
    }
    if (need.status() == Status.WITHDRAWN) {
      return Decision.alreadySo();
    }
    return Decision.accept(new NeedWithdrawn(need.id(), need.survivor(), c.reason(), c.by(), now),
        Stream.concat(Consequences.matchEnds(need, WithdrawReason.NEED_WITHDRAWN, now),
            Consequences.pledgesEnd(need, PledgeEvent.Reason.NEED_WITHDRAWN, now)));
  }
}

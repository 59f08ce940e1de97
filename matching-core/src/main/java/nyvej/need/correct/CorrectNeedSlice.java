package nyvej.need.correct;

import java.time.Instant;
import java.util.stream.Stream;
import nyvej.event.MatchEvent.WithdrawReason;
import nyvej.event.NeedEvent.NeedCorrected;
import nyvej.event.NyvejEvent;
import nyvej.event.PledgeEvent;
import nyvej.event.Tags;
import nyvej.need.ConsentRules;
import nyvej.need.Consequences;
import nyvej.slice.Decision;
import nyvej.slice.Refusal;
import nyvej.slice.Slice;
import nyvej.state.Need;
import nyvej.state.Need.Status;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/** Corrects a need; who may no longer see it is cut off in the same step. */
public final class CorrectNeedSlice implements Slice<CorrectNeed, CorrectNeedSlice.State> {
  record State(CorrectNeed command, @Nullable Need need) {}

  @Override
  public Class<CorrectNeed> command() {
    return CorrectNeed.class;
  }

  @Override
  public EventCriteria boundary(CorrectNeed command) {
    return EventCriteria.havingTags(Tags.need(command.need()));
  }

  @Override
  public State start(CorrectNeed command) {
    return new State(command, null);
  }

  @Override
  public State evolve(State state, NyvejEvent event) {
    return new State(state.command, Need.evolve(state.need, state.command.need(), event));
  }

  @Override
  public Decision decide(CorrectNeed c, State state, Instant now) {
    var need = state.need;
    if (need == null || !need.organisation().equals(c.organisation())) {
      return Decision.refuse(Refusal.NEED_UNKNOWN);
    }
    if (need.status() == Status.WITHDRAWN) {
      return Decision.refuse(Refusal.NEED_WITHDRAWN);
    }
    return ConsentRules.refusal(c.consent(), now).map(Decision::refuse).orElseGet(() -> {
      var corrected = new NeedCorrected(need.id(), need.survivor(), c.description(), c.consent(), c.name(), c.contact(),
          c.by(),
          now);
      return Decision.accept(corrected, cutOff(c, need, now));
    });
  }

  private static Stream<NyvejEvent> cutOff(CorrectNeed c, Need need, Instant now) {
    var ask = need.ask();
    var match = ask == null || c.consent().branches().contains(ask.branch())
        ? Stream.<NyvejEvent>empty()
        : Consequences.matchEnds(need, WithdrawReason.CONSENT_ENDED, now);
    var pledges = c.consent().partnersCoarsely()
        ? Stream.<NyvejEvent>empty()
        : Consequences.pledgesEnd(need, PledgeEvent.Reason.CONSENT_ENDED, now);
    return Stream.concat(match, pledges);
  }
}

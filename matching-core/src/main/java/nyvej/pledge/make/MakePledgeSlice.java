package nyvej.pledge.make;

import java.time.Instant;
import nyvej.event.PledgeEvent.PledgeMade;
import nyvej.pledge.PledgeSlice;
import nyvej.slice.Decision;
import nyvej.slice.Refusal;
import nyvej.state.Need.Status;

/** Pledges an open need that partners may see, once per partner. */
public final class MakePledgeSlice implements PledgeSlice<MakePledge> {
  @Override
  public Class<MakePledge> command() {
    return MakePledge.class;
  }

  @Override
  public Decision decide(MakePledge c, State state, Instant now) {
    var need = state.need();
    if (need == null || !need.consent().partnersCoarsely() || !need.consentInForce(now)) {
      return Decision.refuse(Refusal.NEED_UNKNOWN);
    }
    if (state.pledge() != null || need.pledges().containsValue(c.partner())) {
      return Decision.refuse(Refusal.PLEDGE_EXISTS);
    }
    return need.status() == Status.OPEN
        ? Decision.accept(new PledgeMade(c.pledge(), c.need(), need.survivor(), c.partner(), c.by(), now))
        : Decision.refuse(Refusal.NEED_NOT_OPEN);
  }
}

package nyvej.pledge.confirm;

import java.time.Instant;
import nyvej.event.PledgeEvent;
import nyvej.event.PledgeEvent.PledgeConfirmed;
import nyvej.need.Consequences;
import nyvej.pledge.PledgeSlice;
import nyvej.slice.Decision;
import nyvej.slice.Refusal;
import nyvej.state.Need;
import nyvej.state.Pledge;

/** Confirms a pledge: the need leaves the queue, other pledges for it are declined. */
public final class ConfirmPledgeSlice implements PledgeSlice<ConfirmPledge> {
  @Override
  public Class<ConfirmPledge> command() {
    return ConfirmPledge.class;
  }

  @Override
  public Decision decide(ConfirmPledge c, State state, Instant now) {
    var pledge = state.thePledge();
    var need = state.need();
    if (pledge == null || need == null || !need.consent().branches().contains(c.branch())) {
      return Decision.refuse(Refusal.PLEDGE_UNKNOWN);
    }
    return switch (pledge.status()) {
      case CONFIRMED -> Decision.alreadySo();
      case DECLINED, TAKEN_BACK -> Decision.refuse(Refusal.PLEDGE_ALREADY_ANSWERED);
      case WAITING -> confirm(c, pledge, need, now);
    };
  }

  private static Decision confirm(ConfirmPledge c, Pledge pledge, Need need, Instant now) {
    if (!need.consentInForce(now)) {
      return Decision.refuse(Refusal.CONSENT_NOT_IN_FORCE);
    }
    if (need.status() != Need.Status.OPEN) {
      return Decision.refuse(Refusal.NEED_NOT_OPEN);
    }
    var others = Consequences.pledgesEnd(need.without(pledge.id()), PledgeEvent.Reason.FOUND_OTHER_HELP, now);
    return Decision.accept(new PledgeConfirmed(c.pledge(), c.need(), need.survivor(), c.branch(), c.by(), now), others);
  }
}

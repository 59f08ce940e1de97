package nyvej.pledge.decline;

import java.time.Instant;
import nyvej.event.PledgeEvent.PledgeDeclined;
import nyvej.pledge.PledgeSlice;
import nyvej.slice.Decision;
import nyvej.slice.Refusal;

/** Declines a pledge. */
public final class DeclinePledgeSlice implements PledgeSlice<DeclinePledge> {
  @Override
  public Class<DeclinePledge> command() {
    return DeclinePledge.class;
  }

  @Override
  public Decision decide(DeclinePledge c, State state, Instant now) {
    var pledge = state.thePledge();
    var need = state.need();
    if (pledge == null || need == null || !need.consent().branches().contains(c.branch())) {
      return Decision.refuse(Refusal.PLEDGE_UNKNOWN);
    }
    return switch (pledge.status()) {
      case DECLINED -> Decision.alreadySo();
      case CONFIRMED, TAKEN_BACK -> Decision.refuse(Refusal.PLEDGE_ALREADY_ANSWERED);
      case WAITING ->
        Decision.accept(new PledgeDeclined(c.pledge(), c.need(), need.survivor(), c.reason().stored(), c.by(), now));
    };
  }
}

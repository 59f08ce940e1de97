package nyvej.pledge.takeback;

import java.time.Instant;
import nyvej.event.PledgeEvent.PledgeTakenBack;
import nyvej.pledge.PledgeSlice;
import nyvej.slice.Decision;
import nyvej.slice.Refusal;

/** Takes a pledge back; a confirmed one puts the need back into the queue. */
public final class TakeBackPledgeSlice implements PledgeSlice<TakeBackPledge> {
  @Override
  public Class<TakeBackPledge> command() {
    return TakeBackPledge.class;
  }

  @Override
  public Decision decide(TakeBackPledge c, State state, Instant now) {
    var pledge = state.thePledge();
    if (pledge == null || !pledge.partner().equals(c.partner())) {
      return Decision.refuse(Refusal.PLEDGE_UNKNOWN);
    }
    return switch (pledge.status()) {
      case TAKEN_BACK -> Decision.alreadySo();
      case DECLINED -> Decision.refuse(Refusal.PLEDGE_ALREADY_ANSWERED);
      case WAITING, CONFIRMED ->
        Decision.accept(new PledgeTakenBack(c.pledge(), c.need(), pledge.survivor(), c.by(), now));
    };
  }
}

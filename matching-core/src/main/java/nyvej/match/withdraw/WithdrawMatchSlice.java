package nyvej.match.withdraw;

import java.time.Instant;
import nyvej.event.MatchEvent.MatchWithdrawn;
import nyvej.match.MatchSlice;
import nyvej.slice.Decision;
import nyvej.slice.Refusal;

/** Takes back a mistaken ask. */
public final class WithdrawMatchSlice implements MatchSlice<WithdrawMatch> {
  @Override
  public Class<WithdrawMatch> command() {
    return WithdrawMatch.class;
  }

  @Override
  public Decision decide(WithdrawMatch c, State state, Instant now) {
    var match = state.theMatch();
    if (match == null || !match.branch().equals(c.branch())) {
      return Decision.refuse(Refusal.MATCH_UNKNOWN);
    }
    return switch (match.status()) {
      case WITHDRAWN -> Decision.alreadySo();
      case ACCEPTED, DECLINED, ENDED -> Decision.refuse(Refusal.MATCH_ALREADY_ANSWERED);
      case EXPIRED -> Decision.refuse(Refusal.MATCH_ASK_EXPIRED);
      case ASKED ->
        Decision.accept(new MatchWithdrawn(c.match(), c.need(), match.survivor(), c.volunteer(), c.reason().stored(),
            c.by(), now));
    };
  }
}

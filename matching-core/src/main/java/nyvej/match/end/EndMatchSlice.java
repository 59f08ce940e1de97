package nyvej.match.end;

import java.time.Instant;
import nyvej.event.MatchEvent.MatchEnded;
import nyvej.match.MatchSlice;
import nyvej.slice.Decision;
import nyvej.slice.Refusal;

/** Ends help that a volunteer said yes to: after a bad end she waits again, and the pair is remembered. */
public final class EndMatchSlice implements MatchSlice<EndMatch> {
  @Override
  public Class<EndMatch> command() {
    return EndMatch.class;
  }

  @Override
  public Decision decide(EndMatch c, State state, Instant now) {
    var match = state.theMatch();
    if (match == null || !match.branch().equals(c.branch())) {
      return Decision.refuse(Refusal.MATCH_UNKNOWN);
    }
    return switch (match.status()) {
      case ENDED -> Decision.alreadySo();
      case ASKED, DECLINED, EXPIRED, WITHDRAWN -> Decision.refuse(Refusal.MATCH_NOT_RUNNING);
      case ACCEPTED -> Decision.accept(new MatchEnded(c.match(), c.need(), match.survivor(), c.volunteer(), c.outcome(),
          c.by(), now));
    };
  }
}

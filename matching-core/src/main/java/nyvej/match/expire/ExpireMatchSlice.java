package nyvej.match.expire;

import java.time.Instant;
import nyvej.event.MatchEvent.MatchExpired;
import nyvej.match.MatchSlice;
import nyvej.slice.Decision;
import nyvej.slice.Refusal;

/** Expires an ask whose time is up, and nothing else. */
public final class ExpireMatchSlice implements MatchSlice<ExpireMatch> {
  @Override
  public Class<ExpireMatch> command() {
    return ExpireMatch.class;
  }

  @Override
  public Decision decide(ExpireMatch c, State state, Instant now) {
    var match = state.theMatch();
    if (match == null) {
      return Decision.refuse(Refusal.MATCH_UNKNOWN);
    }
    return switch (match.status()) {
      case EXPIRED, ACCEPTED, DECLINED, WITHDRAWN, ENDED -> Decision.alreadySo();
      case ASKED -> now.isBefore(match.answerBy())
          ? Decision.refuse(Refusal.MATCH_NOT_DUE)
          : Decision.accept(new MatchExpired(c.match(), c.need(), match.survivor(), c.volunteer(), now));
    };
  }
}

package nyvej.match.decline;

import java.time.Instant;
import nyvej.event.MatchEvent.MatchDeclined;
import nyvej.match.MatchSlice;
import nyvej.slice.Decision;
import nyvej.slice.Refusal;

/** Declines an ask: the need is back in the queue, and the pair is remembered. */
public final class DeclineMatchSlice implements MatchSlice<DeclineMatch> {
  @Override
  public Class<DeclineMatch> command() {
    return DeclineMatch.class;
  }

  @Override
  public Decision decide(DeclineMatch c, State state, Instant now) {
    var match = state.theMatch();
    if (match == null || !match.branch().equals(c.branch())) {
      return Decision.refuse(Refusal.MATCH_UNKNOWN);
    }
    return switch (match.status()) {
      case DECLINED -> Decision.alreadySo();
      case ACCEPTED, WITHDRAWN, ENDED -> Decision.refuse(Refusal.MATCH_ALREADY_ANSWERED);
      case EXPIRED -> Decision.refuse(Refusal.MATCH_ASK_EXPIRED);
      case ASKED -> Decision.accept(new MatchDeclined(c.match(), c.need(), match.survivor(), c.volunteer(), c.reason(),
          c.answered(), c.by(), now));
    };
  }
}

package nyvej.need;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import nyvej.event.MatchEvent.MatchWithdrawn;
import nyvej.event.MatchEvent.WithdrawReason;
import nyvej.event.NyvejEvent;
import nyvej.event.PledgeEvent;
import nyvej.event.PledgeEvent.PledgeDeclined;
import nyvej.state.Need;

/** What ends together with something else that is decided about a need, in the same step. */
public final class Consequences {
  private Consequences() {}

  /** The match that holds the need ends. */
  public static Stream<NyvejEvent> matchEnds(Need need, WithdrawReason reason, Instant now) {
    return Optional.ofNullable(need.ask()).stream()
        .map(ask -> new MatchWithdrawn(ask.match(), need.id(), need.survivor(), ask.volunteer(), reason, null, now));
  }

  /** Every pledge without an answer ends, and the confirmed one. */
  public static Stream<NyvejEvent> pledgesEnd(Need need, PledgeEvent.Reason reason, Instant now) {
    return Stream.concat(need.pledges().keySet().stream().sorted(), Optional.ofNullable(need.confirmed()).stream())
        .map(pledge -> new PledgeDeclined(pledge, need.id(), need.survivor(), reason, null, now));
  }
}

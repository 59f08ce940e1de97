package nyvej.match.accept;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nyvej.engine.HardRule;
import nyvej.event.MatchEvent.MatchAccepted;
import nyvej.event.PledgeEvent;
import nyvej.match.MatchSlice;
import nyvej.match.SafetyRules;
import nyvej.need.Consequences;
import nyvej.slice.Decision;
import nyvej.slice.Refusal;
import nyvej.state.Match;

/** Accepts an ask, after checking once more what may have changed since it was made. */
public final class AcceptMatchSlice implements MatchSlice<AcceptMatch> {
  @Override
  public Class<AcceptMatch> command() {
    return AcceptMatch.class;
  }

  /** The open need, capacity and weekly asks are this very ask's own, and a yes goes beyond a no for another need of hers. */
  private static final Set<HardRule> THE_ASKS_OWN = EnumSet.of(HardRule.NEED_IS_OPEN, HardRule.HAS_CAPACITY_LEFT,
      HardRule.HAS_WEEKLY_ASKS_LEFT, HardRule.HAS_NOT_DECLINED_HER);
  private static final Set<HardRule> CHECKED_AGAIN = Stream.of(HardRule.values())
      .filter(rule -> rule.safety() && !THE_ASKS_OWN.contains(rule)).collect(Collectors.toUnmodifiableSet());

  @Override
  public Decision decide(AcceptMatch c, State state, Instant now) {
    var match = state.theMatch();
    if (match == null || !match.branch().equals(c.branch())) {
      return Decision.refuse(Refusal.MATCH_UNKNOWN);
    }
    return switch (match.status()) {
      case ACCEPTED -> Decision.alreadySo();
      case DECLINED, WITHDRAWN, ENDED -> Decision.refuse(Refusal.MATCH_ALREADY_ANSWERED);
      case EXPIRED -> Decision.refuse(Refusal.MATCH_ASK_EXPIRED);
      case ASKED ->
        now.isBefore(match.answerBy()) ? accept(c, state, match, now) : Decision.refuse(Refusal.MATCH_ASK_EXPIRED);
    };
  }

  private static Decision accept(AcceptMatch c, State state, Match match, Instant now) {
    var need = requireNonNull(state.need());
    var volunteer = requireNonNull(state.volunteer());
    return SafetyRules.broken(CHECKED_AGAIN, need.factsFor(List.of(volunteer)), volunteer.facts(), now)
        .map(Decision::refuse)
        .orElseGet(() -> Decision.accept(
            new MatchAccepted(c.match(), c.need(), match.survivor(), c.volunteer(), c.answered(), c.by(), now),
            Consequences.pledgesEnd(need, PledgeEvent.Reason.FOUND_OTHER_HELP, now)));
  }
}

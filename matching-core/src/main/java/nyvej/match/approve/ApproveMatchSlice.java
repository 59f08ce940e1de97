package nyvej.match.approve;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nyvej.engine.HardRule;
import nyvej.event.MatchEvent.Choice;
import nyvej.event.MatchEvent.MatchApproved;
import nyvej.match.MatchSlice;
import nyvej.match.SafetyRules;
import nyvej.slice.Decision;
import nyvej.slice.Refusal;
import nyvej.state.Need;
import nyvej.state.Volunteer;

/** Asks a volunteer: a need is taken once, and nobody is asked whom a rule protects or excludes. */
public final class ApproveMatchSlice implements MatchSlice<ApproveMatch> {
  @Override
  public Class<ApproveMatch> command() {
    return ApproveMatch.class;
  }

  private static final Duration SHORTEST = Duration.ofHours(1);
  private static final Duration LONGEST = Duration.ofDays(14);

  @Override
  public Decision decide(ApproveMatch c, State state, Instant now) {
    var need = state.need();
    var volunteer = state.volunteer();
    if (state.match() != null) {
      return Decision.refuse(Refusal.MATCH_EXISTS);
    }
    if (need == null || !need.consent().branches().contains(c.branch())) {
      return Decision.refuse(Refusal.NEED_UNKNOWN);
    }
    if (volunteer == null || !volunteer.branch().equals(c.branch())) {
      return Decision.refuse(Refusal.VOLUNTEER_UNKNOWN);
    }
    if (c.answerBy().isBefore(now.plus(SHORTEST)) || c.answerBy().isAfter(now.plus(LONGEST))) {
      return Decision.refuse(Refusal.MATCH_ANSWER_BY);
    }
    return ask(c, need, volunteer, now);
  }

  private static Decision ask(ApproveMatch c, Need need, Volunteer volunteer, Instant now) {
    return SafetyRules.broken(rules(c.choice()), need.factsFor(List.of(volunteer)), volunteer.factsAt(now), now)
        .map(Decision::refuse)
        .orElseGet(
            () -> Decision.accept(new MatchApproved(c.match(), c.need(), need.survivor(), c.volunteer(), c.branch(),
                c.choice(), c.answerBy(), c.by(), now)));
  }

  /** A proposal must still fit; an own choice may overrule the fit, never the safety. */
  private static EnumSet<HardRule> rules(Choice choice) {
    return switch (choice) {
      case Choice.Proposed _ -> EnumSet.allOf(HardRule.class);
      case Choice.Own _ -> Stream.of(HardRule.values()).filter(HardRule::safety)
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(HardRule.class)));
    };
  }
}

package nyvej.match;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nyvej.engine.HardRule;
import nyvej.engine.NeedFacts;
import nyvej.engine.VolunteerFacts;
import nyvej.slice.Refusal;

/** The rules that nobody can override, as refusals. */
public final class SafetyRules {
  private SafetyRules() {}

  /** The first of these rules that this need and this volunteer break. */
  public static Optional<Refusal> broken(Set<HardRule> rules, NeedFacts need, VolunteerFacts volunteer, Instant now) {
    return inOrder(rules).filter(rule -> !rule.holds(need, volunteer, now)).findFirst().map(SafetyRules::refusal);
  }

  private static Stream<HardRule> inOrder(Set<HardRule> rules) {
    return Stream.of(HardRule.values()).filter(rules::contains);
  }

  /** The refusal that a broken rule means. */
  public static Refusal refusal(HardRule rule) {
    return switch (rule) {
      case CONSENT_NAMES_THE_BRANCH_AND_IS_IN_FORCE -> Refusal.CONSENT_NOT_IN_FORCE;
      case NEED_IS_OPEN -> Refusal.NEED_NOT_OPEN;
      case HOLDS_VALID_CLEARANCES -> Refusal.VOLUNTEER_NOT_CLEARED;
      case HAS_NOT_LEFT -> Refusal.VOLUNTEER_LEFT;
      case IS_NOT_PAUSED -> Refusal.VOLUNTEER_PAUSED;
      case IS_NOT_SUSPENDED -> Refusal.VOLUNTEER_SUSPENDED;
      case HAS_CAPACITY_LEFT -> Refusal.VOLUNTEER_AT_CAPACITY;
      case HAS_WEEKLY_ASKS_LEFT -> Refusal.VOLUNTEER_ASKED_ENOUGH;
      case HAS_NOT_DECLINED_HER -> Refusal.VOLUNTEER_DECLINED_BEFORE;
      case HAS_NOT_ENDED_BADLY -> Refusal.VOLUNTEER_ENDED_BADLY;
      case IS_NOT_EXCLUDED -> Refusal.VOLUNTEER_EXCLUDED;
      case HAS_NO_CONFLICT -> Refusal.VOLUNTEER_CONFLICT;
      case MEETS_HER_WISH_FOR_A_WOMAN_OR_MAN -> Refusal.VOLUNTEER_NOT_WISHED_FOR;
      case OFFERS_A_SUPPORT_TYPE, SHARES_A_LANGUAGE_OR_INTERPRETER, IS_WITHIN_REACH, HAS_ENOUGH_COMMON_HOURS ->
        Refusal.MATCH_NOT_PROPOSED;
    };
  }
}

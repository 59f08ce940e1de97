package nyvej.engine;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What must hold before a volunteer may be proposed for a need. Each rule stands alone.
 *
 * <p>A rule about what the volunteer offers holds while nothing is stated, so that only {@link #IS_NOT_PAUSED} blames such
 * a volunteer and the counts of the other rules stay true. So always ask all rules.
 */
public enum HardRule {
  /** Her consent names the volunteer's branch and is in force on this Danish day. */
  CONSENT_NAMES_THE_BRANCH_AND_IS_IN_FORCE(true, Rules::consentCovers),

  /** The need still waits for somebody. */
  NEED_IS_OPEN(true, Rules::needIsOpen),

  /** Every clearance that this need asks for is valid as long as help is expected to last, counted from this Danish day. */
  HOLDS_VALID_CLEARANCES(true, Rules::holdsValidClearances),

  /** The volunteer is still one. */
  HAS_NOT_LEFT(true, Rules::hasNotLeft),

  /** No coordinator has suspended the volunteer. */
  IS_NOT_SUSPENDED(true, Rules::isNotSuspended),

  /** The volunteer has stated an availability, and takes no pause. */
  IS_NOT_PAUSED(true, Rules::isNotPaused),

  /** Open asks and running matches are fewer than the volunteer has room for. */
  HAS_CAPACITY_LEFT(true, Rules.offering(Rules::hasCapacityLeft)),

  /** The volunteer was asked less often in the last 7 days than she or he allows. */
  HAS_WEEKLY_ASKS_LEFT(true, Rules.offering(Rules::hasWeeklyAsksLeft)),

  /** Neither of the two has said no to the other before. */
  HAS_NOT_DECLINED_HER(true, Rules::hasNotDeclinedHer),

  /** No match of the two has ended badly. */
  HAS_NOT_ENDED_BADLY(true, Rules::hasNotEndedBadly),

  /** She must not avoid this person or the kommune that the volunteer starts from, nor the volunteer her kommune. */
  IS_NOT_EXCLUDED(true, Rules::isNotExcluded),

  /** The two are not bound to each other by kinship or an organisation. */
  HAS_NO_CONFLICT(true, Rules::hasNoConflict),

  /** The volunteer is a woman or a man as she wishes. */
  MEETS_HER_WISH_FOR_A_WOMAN_OR_MAN(true, Rules::meetsHerWish),

  /** The volunteer offers at least one kind of support that she asks for. */
  OFFERS_A_SUPPORT_TYPE(false, Rules.offering(Rules::offersASupportType)),

  /** They have a language in common, or she accepts an interpreter. */
  SHARES_A_LANGUAGE_OR_INTERPRETER(false, Rules.offering(Rules::sharesALanguageOrInterpreter)),

  /** Her kommune's centre lies within the volunteer's radius, a ferry counted, or both accept help at a distance. */
  IS_WITHIN_REACH(false, Rules.offering(Rules::isWithinReach)),

  /** Their common hours in the coming four weeks are at least the hours a week that she asks for. */
  HAS_ENOUGH_COMMON_HOURS(false, Rules.offering(Rules::hasEnoughCommonHours));

  private static final HardRule[] ALL = values();

  private final boolean safety;
  private final Predicate<Pair> rule;

  HardRule(boolean safety, Predicate<Pair> rule) {
    this.safety = safety;
    this.rule = rule;
  }

  /** Whether nobody may ever override it; the other rules a coordinator may override with a reason. */
  public boolean safety() {
    return safety;
  }

  /** Whether it holds at that time. */
  public boolean holds(NeedFacts need, VolunteerFacts volunteer, Instant now) {
    return holds(new FactsPair(need, volunteer, now));
  }

  /** Whether it holds for a pair. */
  public boolean holds(Pair pair) {
    return rule.test(pair);
  }

  /** Whether all rules hold for a pair. */
  public static boolean allHold(Pair pair) {
    for (var rule : ALL) {
      if (!rule.holds(pair)) {
        return false;
      }
    }
    return true;
  }

  /** The rules that speak against the pair, in their order; none when the two fit. */
  public static List<HardRule> whyNot(NeedFacts need, VolunteerFacts volunteer, Instant now) {
    return whyNot(new FactsPair(need, volunteer, now));
  }

  /** The rules that speak against a pair, in their order; none when the two fit. */
  public static List<HardRule> whyNot(Pair pair) {
    return Stream.of(ALL).filter(rule -> !rule.holds(pair)).toList();
  }
}

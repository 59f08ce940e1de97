package nyvej.engine;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.SupportType;

/** What each {@link HardRule} asks. */
final class Rules {
  private static final Clearance[] CLEARANCES = Clearance.values();

  private Rules() {}

  /** A rule about what the volunteer offers holds while nothing is offered; see {@link HardRule}. */
  static Predicate<Pair> offering(Predicate<Pair> rule) {
    return pair -> !pair.offers() || rule.test(pair);
  }

  static boolean consentCovers(Pair pair) {
    return pair.need().consent().branches().contains(pair.branch()) && pair.need().consent().inForceOn(pair.today());
  }

  static boolean needIsOpen(Pair pair) {
    return pair.need().open();
  }

  static boolean holdsValidClearances(Pair pair) {
    for (var clearance : CLEARANCES) {
      if (lacks(pair, clearance)) {
        return false;
      }
    }
    return true;
  }

  static List<Clearance> missingClearances(Pair pair) {
    return Stream.of(CLEARANCES).filter(clearance -> lacks(pair, clearance)).toList();
  }

  private static boolean lacks(Pair pair, Clearance clearance) {
    return asksFor(pair.need(), clearance) && !pair.clearedThroughout(clearance);
  }

  private static boolean asksFor(NeedFacts need, Clearance clearance) {
    return switch (clearance) {
      case STRAFFEATTEST, CONFIDENTIALITY, INTRODUCTION_TRAINING -> true;
      case BOERNEATTEST ->
        !need.description().children().isEmpty() || need.description().supportTypes().contains(SupportType.CHILDREN);
    };
  }

  static boolean isNotPaused(Pair pair) {
    return pair.standing() != Standing.PAUSED && pair.offers();
  }

  static boolean isNotSuspended(Pair pair) {
    return pair.standing() != Standing.SUSPENDED;
  }

  static boolean hasNotLeft(Pair pair) {
    return pair.standing() != Standing.LEFT;
  }

  static boolean hasCapacityLeft(Pair pair) {
    return pair.engaged() < pair.matchesAtATime();
  }

  static boolean hasWeeklyAsksLeft(Pair pair) {
    return asksInAWeek(pair) < pair.asksPerWeek();
  }

  static int asksInAWeek(Pair pair) {
    return pair.asked(VolunteerFacts.ASKS_COUNT);
  }

  static boolean hasNotDeclinedHer(Pair pair) {
    return !pair.marked(PairMark.DECLINED);
  }

  static boolean hasNotEndedBadly(Pair pair) {
    return !pair.marked(PairMark.ENDED_BADLY);
  }

  /** Where the volunteer starts from is not known while nothing is offered. */
  static boolean isNotExcluded(Pair pair) {
    return !pair.marked(PairMark.EXCLUDED) && !pair.avoids(pair.need().description().kommune())
        && !(pair.offers() && pair.need().avoidedAreas().contains(pair.kommune()));
  }

  static boolean hasNoConflict(Pair pair) {
    return !pair.marked(PairMark.CONFLICT);
  }

  static boolean meetsHerWish(Pair pair) {
    return pair.need().description().helper().metBy(pair.gender());
  }

  static boolean offersASupportType(Pair pair) {
    return pair.sharedSupport() > 0;
  }

  static boolean sharesALanguageOrInterpreter(Pair pair) {
    return pair.need().description().interpreter() || pair.languageFit() > 0;
  }

  static boolean isWithinReach(Pair pair) {
    return pair.kilometres() <= pair.radiusKm() || pair.remote();
  }

  static boolean hasEnoughCommonHours(Pair pair) {
    return pair.commonHours() >= pair.need().description().hoursAWeek();
  }
}

package nyvej.engine;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nyvej.engine.Change.AskedAt;
import nyvej.engine.Change.Cleared;
import nyvej.engine.Change.Farther;
import nyvej.engine.Change.Freed;
import nyvej.engine.Change.HersRemote;
import nyvej.engine.Change.Interpreted;
import nyvej.engine.Change.MoreHours;
import nyvej.engine.Change.Offered;
import nyvej.engine.Change.Resumed;
import nyvej.engine.Change.TheirsRemote;
import nyvej.vocabulary.Availability;
import nyvej.vocabulary.Danish;
import nyvej.vocabulary.SupportType;

/** Finds the smallest single change that would make two fit, or fit better. */
final class Changes {
  private static final int FARTHEST_KM = 400;
  /** So much farther is asked before a talk on the telephone is. */
  private static final int A_LITTLE_FARTHER_KM = 25;

  private Changes() {}

  /** What would make the two fit, when one rule alone speaks against them and something would. */
  static Optional<Change> toFit(NeedFacts need, VolunteerFacts volunteer, Instant now) {
    var against = HardRule.whyNot(need, volunteer, now);
    if (against.size() != 1) {
      return Optional.empty();
    }
    return switch (against.getFirst()) {
      case HOLDS_VALID_CLEARANCES ->
        Optional.of(new Cleared(EnumSet.copyOf(Rules.missingClearances(new FactsPair(need, volunteer, now))),
            Danish.day(now).plusWeeks(need.expectedWeeks())));
      case IS_NOT_PAUSED -> volunteer.availability() == null ? Optional.empty() : Optional.of(new Resumed());
      case HAS_CAPACITY_LEFT -> Optional.of(new Freed(volunteer.engaged() - offer(volunteer).matchesAtATime() + 1));
      case HAS_WEEKLY_ASKS_LEFT -> askedLater(need, volunteer, now);
      case OFFERS_A_SUPPORT_TYPE -> Optional.of(new Offered(List.copyOf(need.description().supportTypes())));
      case SHARES_A_LANGUAGE_OR_INTERPRETER -> Optional.of(new Interpreted());
      case IS_WITHIN_REACH -> reached(need, offer(volunteer));
      case HAS_ENOUGH_COMMON_HOURS ->
        Optional.of(new MoreHours(need.description().hoursAWeek() - common(need, volunteer, now)));
      case CONSENT_NAMES_THE_BRANCH_AND_IS_IN_FORCE, NEED_IS_OPEN, HAS_NOT_LEFT, IS_NOT_SUSPENDED,
          HAS_NOT_DECLINED_HER, HAS_NOT_ENDED_BADLY, IS_NOT_EXCLUDED, HAS_NO_CONFLICT,
          MEETS_HER_WISH_FOR_A_WOMAN_OR_MAN ->
        Optional.empty();
    };
  }

  /** What would raise a criterion of two who fit, when something would. */
  static Optional<Change> toRaise(Criterion criterion, NeedFacts need, VolunteerFacts volunteer, Instant now) {
    var offer = offer(volunteer);
    return switch (criterion) {
      case SUPPORT ->
        missing(need, offer).isEmpty() ? Optional.empty() : Optional.of(new Offered(missing(need, offer)));
      case CLOSENESS -> nearer(need, offer);
      case COMMON_HOURS -> {
        double plenty = 2.0 * need.description().hoursAWeek();
        double common = common(need, volunteer, now);
        yield common < plenty ? Optional.of(new MoreHours(plenty - common)) : Optional.empty();
      }
      case FAIRNESS -> lighter(need, volunteer, now);
      case LANGUAGE, CONTINUITY, WAITING, URGENCY -> Optional.empty();
    };
  }

  /** When enough asks are a week ago; nothing when the two would not fit then for another reason. */
  private static Optional<Change> askedLater(NeedFacts need, VolunteerFacts volunteer, Instant now) {
    int allowed = offer(volunteer).asksPerWeek();
    var asked = volunteer.askedIn(VolunteerFacts.ASKS_COUNT, now).toList();
    var then = asked.get(asked.size() - allowed).plus(VolunteerFacts.ASKS_COUNT);
    return HardRule.whyNot(need, volunteer, then).isEmpty() ? Optional.of(new AskedAt(then)) : Optional.empty();
  }

  private static Optional<Change> reached(NeedFacts need, Availability offer) {
    int farther = farther(need, offer);
    boolean one = need.description().remotePossible() || offer.remote();
    if (farther <= A_LITTLE_FARTHER_KM || !one) {
      return within(farther, offer);
    }
    return Optional.of(offer.remote() ? new HersRemote() : new TheirsRemote());
  }

  /** Two who would only talk at a distance, and could meet where a meeting counts for more. */
  private static Optional<Change> nearer(NeedFacts need, Availability offer) {
    boolean worth = 1 - Reach.kilometres(need.description(), offer) / Criterion.FAR_KM > Criterion.REMOTE;
    return worth && !Reach.inPerson(need.description(), offer) ? within(farther(need, offer), offer) : Optional.empty();
  }

  private static Optional<Change> within(int farther, Availability offer) {
    return offer.radiusKm() + farther <= FARTHEST_KM ? Optional.of(new Farther(farther)) : Optional.empty();
  }

  private static int farther(NeedFacts need, Availability offer) {
    return (int) Math.ceil(Reach.kilometres(need.description(), offer)) - offer.radiusKm();
  }

  private static Optional<Change> lighter(NeedFacts need, VolunteerFacts volunteer, Instant now) {
    double today = fairness(need, volunteer, now);
    return volunteer.askedIn(VolunteerFacts.ASKS_COUNT, now).map(asked -> asked.plus(VolunteerFacts.ASKS_COUNT))
        .filter(then -> fairness(need, volunteer, then) > today).findFirst().<Change>map(AskedAt::new)
        .or(() -> volunteer.engaged() > 0 ? Optional.of(new Freed(1)) : Optional.empty());
  }

  private static double fairness(NeedFacts need, VolunteerFacts volunteer, Instant at) {
    return Criterion.FAIRNESS.value(new FactsPair(need, volunteer, at));
  }

  private static List<SupportType> missing(NeedFacts need, Availability offer) {
    return need.description().supportTypes().stream().filter(type -> !offer.supportTypes().contains(type)).toList();
  }

  private static double common(NeedFacts need, VolunteerFacts volunteer, Instant now) {
    return CommonHours.of(need.description(), volunteer, offer(volunteer), now);
  }

  private static Availability offer(VolunteerFacts volunteer) {
    return Objects.requireNonNull(volunteer.availability(), "nothing offered");
  }
}

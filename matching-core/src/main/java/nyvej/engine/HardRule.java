package nyvej.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nyvej.vocabulary.Availability;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.Danish;
import nyvej.vocabulary.NeedDescription;
import nyvej.vocabulary.SupportType;

/**
 * What must hold before a volunteer may be proposed for a need. Each rule stands alone.
 *
 * <p>A rule about what the volunteer offers holds while nothing is stated, so that only {@link #IS_NOT_PAUSED} blames such
 * a volunteer and the counts of the other rules stay true. Always ask all rules.
 */
public enum HardRule {
  /** Her consent names the volunteer's branch and is in force on this Danish day. */
  CONSENT_NAMES_THE_BRANCH_AND_IS_IN_FORCE("match.consent-missing", true, (need, volunteer, now) -> need.consent()
      .branches().contains(volunteer.branch()) && need.consent().inForceOn(Danish.day(now))),

  /** The need still waits for somebody. */
  NEED_IS_OPEN("match.need-not-open", true, (need, volunteer, now) -> need.open()),

  /** Every clearance that this need asks for is valid through this Danish day. */
  HOLDS_VALID_CLEARANCES("match.clearance-missing", true, HardRule::holdsValidClearances),

  /** The volunteer has said what she or he offers, and takes no pause. */
  IS_NOT_PAUSED("match.volunteer-paused", true, (need, volunteer, now) -> !volunteer.paused()
      && volunteer.availability() != null),

  /** Open asks and running matches are fewer than the volunteer has room for. */
  HAS_CAPACITY_LEFT("match.capacity-used", true, whenStated((need, offer, volunteer, now) -> volunteer.engaged() < offer
      .matchesAtATime())),

  /** The volunteer was asked less often in the last 7 days than she or he allows. */
  HAS_WEEKLY_ASKS_LEFT("match.weekly-asks-used", true, whenStated((need, offer, volunteer, now) -> asksInTheWeek(
      volunteer, now) < offer.asksPerWeek())),

  /** Neither of the two has said no to the other before. */
  HAS_NOT_DECLINED_HER("match.declined-before", true, (need, volunteer, now) -> !need.declinedBy().contains(volunteer
      .id())),

  /** The volunteer is a woman or a man as she wishes. */
  MEETS_HER_WISH_FOR_A_WOMAN_OR_MAN("match.helper-wish", true, (need, volunteer, now) -> need.description().helper()
      .metBy(volunteer.gender())),

  /** The volunteer offers at least one kind of support that she asks for. */
  OFFERS_A_SUPPORT_TYPE("match.support-type", false, whenStated((need, offer, volunteer, now) -> need.description()
      .supportTypes().stream().anyMatch(offer.supportTypes()::contains))),

  /** They have a language in common, or she accepts an interpreter. */
  SHARES_A_LANGUAGE_OR_INTERPRETER("match.language", false, whenStated((need, offer, volunteer, now) -> need
      .description().interpreter() || CommonLanguage.best(need.description().languages(), offer.languages()) != null)),

  /** The volunteer comes as far as her kommune, or both accept help at a distance. */
  IS_WITHIN_REACH("match.out-of-reach", false, whenStated((need, offer, volunteer, now) -> Reach.inPerson(need
      .description(), offer) || Reach.remote(need.description(), offer))),

  /** Their common hours are at least the hours a week that she asks for. */
  HAS_ENOUGH_COMMON_HOURS("match.hours", false, whenStated((need, offer, volunteer, now) -> commonHours(need
      .description(), offer) >= need.description().hoursAWeek()));

  private static final Duration WEEK = Duration.ofDays(7);

  private final String code;
  private final boolean safety;
  private final Test test;

  HardRule(String code, boolean safety, Test test) {
    this.code = code;
    this.safety = safety;
    this.test = test;
  }

  /** Stable code of the refusal when the rule does not hold, such as {@code match.volunteer-paused}. */
  public String code() {
    return code;
  }

  /** Whether nobody may ever override it; the other rules a coordinator may override with a reason. */
  public boolean safety() {
    return safety;
  }

  /** Whether it holds at that time. */
  public boolean holds(NeedFacts need, VolunteerFacts volunteer, Instant now) {
    return test.holds(need, volunteer, now);
  }

  /** The rules that speak against the pair, in their order; none when the two fit. */
  public static List<HardRule> whyNot(NeedFacts need, VolunteerFacts volunteer, Instant now) {
    return Stream.of(values()).filter(rule -> !rule.holds(need, volunteer, now)).toList();
  }

  /** The clearances that this need asks a volunteer for. */
  public static List<Clearance> clearancesFor(NeedDescription need) {
    boolean children = !need.children().isEmpty() || need.supportTypes().contains(SupportType.CHILDREN);
    return Stream.of(Clearance.values()).filter(c -> c != Clearance.BOERNEATTEST || children).toList();
  }

  /** Hours a week that both have, in halves; while she states no times she has time whenever the volunteer has. */
  static double commonHours(NeedDescription need, Availability offer) {
    return need.times().spans().isEmpty() ? offer.times().hours() : need.times().overlap(offer.times());
  }

  private static boolean holdsValidClearances(NeedFacts need, VolunteerFacts volunteer, Instant now) {
    var today = Danish.day(now);
    return clearancesFor(need.description()).stream().map(volunteer.clearances()::get)
        .allMatch(until -> until != null && !until.isBefore(today));
  }

  private static long asksInTheWeek(VolunteerFacts volunteer, Instant now) {
    var weekAgo = now.minus(WEEK);
    return volunteer.asked().stream().filter(at -> at.isAfter(weekAgo) && !at.isAfter(now)).count();
  }

  private static Test whenStated(OfferTest test) {
    return (need, volunteer, now) -> {
      var offer = volunteer.availability();
      return offer == null || test.holds(need, offer, volunteer, now);
    };
  }

  private interface Test {
    boolean holds(NeedFacts need, VolunteerFacts volunteer, Instant now);
  }

  private interface OfferTest {
    boolean holds(NeedFacts need, Availability offer, VolunteerFacts volunteer, Instant now);
  }
}

package nyvej.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nyvej.vocabulary.Availability;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.Danish;
import nyvej.vocabulary.SupportType;

/** What each {@link HardRule} asks. */
final class Rules {
  private static final Duration WEEK = Duration.ofDays(7);

  private Rules() {}

  @FunctionalInterface
  interface Rule {
    boolean holds(NeedFacts need, VolunteerFacts volunteer, Instant now);
  }

  /** A rule about what the volunteer offers. */
  @FunctionalInterface
  interface OfferRule {
    boolean holds(NeedFacts need, VolunteerFacts volunteer, Availability offer, Instant now);
  }

  /** Holds while nothing is offered; see {@link HardRule}. */
  static Rule offering(OfferRule rule) {
    return (need, volunteer, now) -> {
      var offer = volunteer.availability();
      return offer == null || rule.holds(need, volunteer, offer, now);
    };
  }

  static boolean consentCovers(NeedFacts need, VolunteerFacts volunteer, Instant now) {
    return need.consent().branches().contains(volunteer.branch()) && need.consent().inForceOn(Danish.day(now));
  }

  static boolean needIsOpen(NeedFacts need, VolunteerFacts volunteer, Instant now) {
    return need.open();
  }

  static boolean holdsValidClearances(NeedFacts need, VolunteerFacts volunteer, Instant now) {
    return missingClearances(need, volunteer, now).isEmpty();
  }

  static List<Clearance> missingClearances(NeedFacts need, VolunteerFacts volunteer, Instant now) {
    var last = Danish.day(now).plusWeeks(need.expectedWeeks());
    return Stream.of(Clearance.values()).filter(clearance -> asksFor(need, clearance)).filter(clearance -> {
      var until = volunteer.clearances().get(clearance);
      return until == null || until.isBefore(last);
    }).toList();
  }

  private static boolean asksFor(NeedFacts need, Clearance clearance) {
    return switch (clearance) {
      case STRAFFEATTEST, CONFIDENTIALITY, INTRODUCTION_TRAINING -> true;
      case BOERNEATTEST ->
        !need.description().children().isEmpty() || need.description().supportTypes().contains(SupportType.CHILDREN);
    };
  }

  static boolean isNotPaused(NeedFacts need, VolunteerFacts volunteer, Instant now) {
    return volunteer.standing() != Standing.PAUSED && volunteer.availability() != null;
  }

  static boolean isNotSuspended(NeedFacts need, VolunteerFacts volunteer, Instant now) {
    return volunteer.standing() != Standing.SUSPENDED;
  }

  static boolean hasNotLeft(NeedFacts need, VolunteerFacts volunteer, Instant now) {
    return volunteer.standing() != Standing.LEFT;
  }

  static boolean hasCapacityLeft(NeedFacts need, VolunteerFacts volunteer, Availability offer, Instant now) {
    return volunteer.engaged() < offer.matchesAtATime();
  }

  static boolean hasWeeklyAsksLeft(NeedFacts need, VolunteerFacts volunteer, Availability offer, Instant now) {
    return asksInAWeek(volunteer, now).count() < offer.asksPerWeek();
  }

  /** When the volunteer was asked in the last 7 days, oldest first. */
  static Stream<Instant> asksInAWeek(VolunteerFacts volunteer, Instant now) {
    var weekAgo = now.minus(WEEK);
    return volunteer.asked().stream().filter(at -> at.isAfter(weekAgo) && !at.isAfter(now)).sorted();
  }

  static boolean hasNotDeclinedHer(NeedFacts need, VolunteerFacts volunteer, Instant now) {
    return !need.marked(PairMark.DECLINED, volunteer.id());
  }

  static boolean hasNotEndedBadly(NeedFacts need, VolunteerFacts volunteer, Instant now) {
    return !need.marked(PairMark.ENDED_BADLY, volunteer.id());
  }

  /** Where the volunteer starts from is not known while nothing is offered. */
  static boolean isNotExcluded(NeedFacts need, VolunteerFacts volunteer, Instant now) {
    var offer = volunteer.availability();
    return !need.marked(PairMark.EXCLUDED, volunteer.id()) && !volunteer.avoids().contains(need.description().kommune())
        && (offer == null || !need.avoidedAreas().contains(offer.kommune()));
  }

  static boolean hasNoConflict(NeedFacts need, VolunteerFacts volunteer, Instant now) {
    return !need.marked(PairMark.CONFLICT, volunteer.id());
  }

  static boolean meetsHerWish(NeedFacts need, VolunteerFacts volunteer, Instant now) {
    return need.description().helper().metBy(volunteer.gender());
  }

  static boolean offersASupportType(NeedFacts need, VolunteerFacts volunteer, Availability offer, Instant now) {
    return need.description().supportTypes().stream().anyMatch(offer.supportTypes()::contains);
  }

  static boolean sharesALanguageOrInterpreter(NeedFacts need, VolunteerFacts volunteer, Availability offer,
      Instant now) {
    return need.description().interpreter()
        || CommonLanguage.best(need.description().languages(), offer.languages()) != null;
  }

  static boolean isWithinReach(NeedFacts need, VolunteerFacts volunteer, Availability offer, Instant now) {
    return Reach.inPerson(need.description(), offer) || Reach.remote(need.description(), offer);
  }

  static boolean hasEnoughCommonHours(NeedFacts need, VolunteerFacts volunteer, Availability offer, Instant now) {
    return CommonHours.of(need.description(), volunteer, offer, now) >= need.description().hoursAWeek();
  }
}

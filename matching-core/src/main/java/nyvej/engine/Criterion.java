package nyvej.engine;

import java.time.Duration;
import java.time.Instant;
import nyvej.vocabulary.Availability;
import nyvej.vocabulary.NeedDescription;
import nyvej.vocabulary.Urgency;

/** What the score weighs. Each gives a value from 0 to 1 and never less when the one thing it looks at gets better. */
public enum Criterion {
  /** How well they can talk: the fit of their best common language, 0 when they need an interpreter. */
  LANGUAGE {
    @Override
    double value(NeedFacts need, VolunteerFacts volunteer, Availability offer, Instant now) {
      var common = CommonLanguage.best(need.description().languages(), offer.languages());
      return common == null ? 0 : common.fit();
    }
  },

  /**
   * The share of the kinds of support she asks for that the volunteer offers; of that, three quarters without experience, and
   * all of it from four matches on that ended well.
   */
  SUPPORT {
    @Override
    double value(NeedFacts need, VolunteerFacts volunteer, Availability offer, Instant now) {
      var asked = need.description().supportTypes();
      double share = (double) asked.stream().filter(offer.supportTypes()::contains).count() / asked.size();
      return share * (3 + Math.min(1, volunteer.experience() / MUCH_EXPERIENCE)) / 4;
    }
  },

  /** 1 in her kommune, falling evenly to 0 at 100 km, a ferry counted; at least 0.25 when help at a distance suits both. */
  CLOSENESS {
    @Override
    double value(NeedFacts need, VolunteerFacts volunteer, Availability offer, Instant now) {
      return Math.max(inPerson(need.description(), offer), Reach.remote(need.description(), offer) ? REMOTE : 0);
    }

    private static double inPerson(NeedDescription need, Availability offer) {
      return Reach.inPerson(need, offer) ? Math.max(0, 1 - Reach.kilometres(need, offer) / FAR_KM) : 0;
    }
  },

  /** Common hours as a share of twice the hours she asks for: more common hours, easier to agree on a time. */
  COMMON_HOURS {
    @Override
    double value(NeedFacts need, VolunteerFacts volunteer, Availability offer, Instant now) {
      double plenty = 2.0 * need.description().hoursAWeek();
      return Math.min(1, CommonHours.of(need.description(), volunteer, offer, now) / plenty);
    }
  },

  /**
   * How lightly the volunteer is loaded, so that not always the same are asked: the mean of the share of the capacity that is
   * free, and the share of a week's asks that the last 7 days have left.
   */
  FAIRNESS {
    @Override
    double value(NeedFacts need, VolunteerFacts volunteer, Availability offer, Instant now) {
      return (left(volunteer.engaged(), offer.matchesAtATime())
          + left(Rules.asksInAWeek(volunteer, now).count(), offer.asksPerWeek())) / 2;
    }

    private static double left(double taken, int room) {
      return Math.max(0, 1 - taken / room);
    }
  },

  /** 1, but 0 when she wishes for a helper whom she knows and this is another. */
  CONTINUITY {
    @Override
    double value(NeedFacts need, VolunteerFacts volunteer, Availability offer, Instant now) {
      return need.continuity() && !need.marked(PairMark.HELPED_BEFORE, volunteer.id()) ? 0 : 1;
    }
  },

  /** How long she has waited, 1 from four weeks on. The same for all volunteers: it ranks needs, not volunteers. */
  WAITING {
    @Override
    double value(NeedFacts need, VolunteerFacts volunteer, Availability offer, Instant now) {
      double waited = Duration.between(need.waitingSince(), now).toSeconds();
      return Math.clamp(waited / LONG_WAIT.toSeconds(), 0, 1);
    }
  },

  /** How soon she needs help. The same for all volunteers: it ranks needs, not volunteers. */
  URGENCY {
    @Override
    double value(NeedFacts need, VolunteerFacts volunteer, Availability offer, Instant now) {
      return (double) need.description().urgency().ordinal() / Urgency.NOW.ordinal();
    }
  };

  static final double MUCH_EXPERIENCE = 4;
  static final double REMOTE = 0.25;
  static final double FAR_KM = 100;
  static final Duration LONG_WAIT = Duration.ofDays(28);

  /** Whether it ranks volunteers for this need; it is the same for all of them otherwise. */
  public boolean ranksVolunteers(NeedFacts need) {
    return switch (this) {
      case LANGUAGE, SUPPORT, CLOSENESS, COMMON_HOURS, FAIRNESS -> true;
      case CONTINUITY -> need.continuity();
      case WAITING, URGENCY -> false;
    };
  }

  /** From 0 to 1. */
  abstract double value(NeedFacts need, VolunteerFacts volunteer, Availability offer, Instant now);
}

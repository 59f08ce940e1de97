package nyvej.engine;

import java.time.Duration;
import nyvej.vocabulary.Urgency;

/** What the score weighs. Each gives a value from 0 to 1 and never less when the one thing it looks at gets better. */
public enum Criterion {
  /** How well they can talk: the fit of their best common language, 0 when they need an interpreter. */
  LANGUAGE {
    @Override
    public double value(Pair pair) {
      return pair.languageFit();
    }
  },

  /**
   * The share of the kinds of support she asks for that the volunteer offers; of that, three quarters without experience, and
   * all of it from four matches on that ended well.
   */
  SUPPORT {
    @Override
    public double value(Pair pair) {
      double share = (double) pair.sharedSupport() / pair.need().description().supportTypes().size();
      return share * (3 + Math.min(1, pair.experience() / MUCH_EXPERIENCE)) / 4;
    }
  },

  /** 1 in her kommune, falling evenly to 0 at 100 km, a ferry counted; at least 0.25 when help at a distance suits both. */
  CLOSENESS {
    @Override
    public double value(Pair pair) {
      return Math.max(inPerson(pair), pair.remote() ? REMOTE : 0);
    }

    private static double inPerson(Pair pair) {
      return pair.kilometres() <= pair.radiusKm() ? Math.max(0, 1 - pair.kilometres() / FAR_KM) : 0;
    }
  },

  /** Common hours as a share of twice the hours she asks for: more common hours, easier to agree on a time. */
  COMMON_HOURS {
    @Override
    public double value(Pair pair) {
      double plenty = 2.0 * pair.need().description().hoursAWeek();
      return Math.min(1, pair.commonHours() / plenty);
    }
  },

  /**
   * How lightly the volunteer is loaded, so that not always the same are asked: the mean of the share of the capacity that is
   * free, and the share of a week's asks that the last 7 days have left.
   */
  FAIRNESS {
    @Override
    public double value(Pair pair) {
      return (left(pair.engaged(), pair.matchesAtATime()) + left(Rules.asksInAWeek(pair), pair.asksPerWeek())) / 2;
    }

    private static double left(double taken, int room) {
      return Math.max(0, 1 - taken / room);
    }
  },

  /** 1, but 0 when she wishes for a helper whom she knows and this is another. */
  CONTINUITY {
    @Override
    public double value(Pair pair) {
      return pair.need().continuity() && !pair.marked(PairMark.HELPED_BEFORE) ? 0 : 1;
    }
  },

  /** How long she has waited, 1 from four weeks on. The same for all volunteers: it ranks needs, not volunteers. */
  WAITING {
    @Override
    public double value(Pair pair) {
      double waited = Duration.between(pair.need().waitingSince(), pair.now()).toSeconds();
      return Math.clamp(waited / LONG_WAIT.toSeconds(), 0, 1);
    }
  },

  /** How soon she needs help. The same for all volunteers: it ranks needs, not volunteers. */
  URGENCY {
    @Override
    public double value(Pair pair) {
      return (double) pair.need().description().urgency().ordinal() / Urgency.NOW.ordinal();
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

  /** From 0 to 1; the volunteer must have stated what she or he offers. */
  public abstract double value(Pair pair);
}

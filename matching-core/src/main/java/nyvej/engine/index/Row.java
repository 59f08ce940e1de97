package nyvej.engine.index;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nyvej.engine.Standing;
import nyvej.engine.VolunteerFacts;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.Gender;
import nyvej.vocabulary.SupportType;
import nyvej.vocabulary.VolunteerId;
import nyvej.vocabulary.WeeklyHours;

/**
 * A volunteer's facts in a few words, without those that all of a {@linkplain Key group} share.
 *
 * <pre>
 * 0, 1   the id
 * 2      radius 9 bits, capacity 4, asks a week 4, remote, gender 2, standing 2, offers, one unused, engaged 16, experience 16
 * 3, 4   for each clearance the last day that it is valid on
 * 5..10  the 336 half hours of a week
 * </pre>
 *
 * @param words what is described above
 * @param more what few volunteers have, see {@link More}
 */
record Row(long[] words, long[] more) {
  static final int WORDS = 11;
  static final int HIGH = 0;
  static final int LOW = 1;
  static final int BITS = 2;
  static final int CLEARANCES = 3;
  static final int HOURS = 5;
  static final int HOUR_WORDS = 6;

  /** Of a clearance that was never recorded. */
  private static final int NEVER = Integer.MIN_VALUE;
  /** More matches than that count as that many. */
  private static final long MOST = 0xFFFF;
  private static final Gender[] GENDERS = Gender.values();
  private static final Standing[] STANDINGS = Standing.values();

  static Row of(VolunteerFacts facts) {
    var words = new long[WORDS];
    words[HIGH] = facts.id().value().getMostSignificantBits();
    words[LOW] = facts.id().value().getLeastSignificantBits();
    words[BITS] = bits(facts);
    for (var clearance : Clearance.values()) {
      var until = facts.clearances().get(clearance);
      long day = (until == null ? NEVER : day(until)) & 0xFFFFFFFFL;
      words[CLEARANCES + clearance.ordinal() / 2] |= day << 32 * (clearance.ordinal() % 2);
    }
    var offer = facts.availability();
    if (offer != null) {
      System.arraycopy(hours(offer.times()), 0, words, HOURS, HOUR_WORDS);
    }
    return new Row(words, More.of(facts.asked(), facts.avoids(), facts.away()));
  }

  /** Nobody's: of somebody at home everywhere, with all the time there is and nothing to do. */
  static Row ideal() {
    var words = new long[WORDS];
    words[BITS] = 511 | 10L << 9 | 15L << 13 | 1L << 17 | 1L << 22 | MOST << 40;
    for (int i = 0; i < HOUR_WORDS; i++) {
      words[HOURS + i] = -1;
    }
    return new Row(words, More.NOTHING);
  }

  private static long bits(VolunteerFacts facts) {
    long bits = (long) facts.gender().ordinal() << 18 | (long) facts.standing().ordinal() << 20
        | Math.min(facts.engaged(), MOST) << 24 | Math.min(facts.experience(), MOST) << 40;
    var offer = facts.availability();
    return offer == null
        ? bits
        : bits | offer.radiusKm() | (long) offer.matchesAtATime() << 9 | (long) offer.asksPerWeek() << 13
            | (offer.remote() ? 1L << 17 : 0) | 1L << 22;
  }

  static int radiusKm(long bits) {
    return (int) bits & 511;
  }

  static int matchesAtATime(long bits) {
    return (int) (bits >>> 9) & 15;
  }

  static int asksPerWeek(long bits) {
    return (int) (bits >>> 13) & 15;
  }

  static boolean remote(long bits) {
    return (bits & 1L << 17) != 0;
  }

  static Gender gender(long bits) {
    return GENDERS[(int) (bits >>> 18) & 3];
  }

  static Standing standing(long bits) {
    return STANDINGS[(int) (bits >>> 20) & 3];
  }

  static boolean offers(long bits) {
    return (bits & 1L << 22) != 0;
  }

  static int engaged(long bits) {
    return (int) (bits >>> 24 & MOST);
  }

  static int experience(long bits) {
    return (int) (bits >>> 40 & MOST);
  }

  /** Days since 1970, as far as an int goes. */
  static int day(LocalDate date) {
    return (int) Math.clamp(date.toEpochDay(), NEVER + 1, Integer.MAX_VALUE);
  }

  /** Nanoseconds since 1970, as far as a long goes: from 1677 to 2262. */
  static long nanos(Instant at) {
    long seconds = Math.clamp(at.getEpochSecond(), Long.MIN_VALUE / 1_000_000_000 + 1,
        Long.MAX_VALUE / 1_000_000_000 - 1);
    return seconds * 1_000_000_000 + at.getNano();
  }

  /** A bit for each half hour of the week. */
  static long[] hours(WeeklyHours times) {
    var hours = new long[HOUR_WORDS];
    for (var span : times.spans()) {
      for (int half = span.from(); half < span.to(); half++) {
        int bit = span.day().ordinal() * 48 + half;
        hours[bit / 64] |= 1L << bit % 64;
      }
    }
    return hours;
  }

  static int support(Iterable<SupportType> types) {
    int mask = 0;
    for (var type : types) {
      mask |= 1 << type.ordinal();
    }
    return mask;
  }

  VolunteerId id() {
    return id(words, 0);
  }

  static VolunteerId id(long[] words, int from) {
    return new VolunteerId(new UUID(words[from + HIGH], words[from + LOW]));
  }

  /** As ids are compared. */
  static int compare(long high, long low, long otherHigh, long otherLow) {
    int byHigh = Long.compare(high, otherHigh);
    return byHigh != 0 ? byHigh : Long.compare(low, otherLow);
  }
}

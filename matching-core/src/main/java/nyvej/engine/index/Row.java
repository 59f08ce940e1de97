package nyvej.engine.index;

import java.time.Instant;
import java.time.LocalDate;
import nyvej.engine.VolunteerFacts;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.WeeklyHours;

/**
 * A volunteer's facts in a few words, without those that all of a {@linkplain Key group} share.
 *
 * <pre>
 * 0      {@link Bits}
 * 1, 2   the id
 * 3, 4   for each clearance the last day that it is valid on
 * 5..10  the 336 half hours of a week
 * </pre>
 *
 * @param words what is described above
 * @param more what few volunteers have, see {@link More}
 */
record Row(long[] words, long[] more) {
  static final int WORDS = 11;
  static final int BITS = 0;
  static final int HIGH = 1;
  static final int LOW = 2;
  static final int CLEARANCES = 3;
  static final int HOURS = 5;
  static final int HOUR_WORDS = 6;

  /** Of a clearance that was never recorded. */
  private static final int NEVER = Integer.MIN_VALUE;

  static Row of(VolunteerFacts facts) {
    var words = new long[WORDS];
    words[BITS] = Bits.of(facts);
    words[HIGH] = facts.id().value().getMostSignificantBits();
    words[LOW] = facts.id().value().getLeastSignificantBits();
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

  /** Of nobody: of somebody with all the time there is. */
  static Row withAllTime() {
    var words = new long[WORDS];
    for (int i = 0; i < HOUR_WORDS; i++) {
      words[HOURS + i] = -1;
    }
    return new Row(words, More.NOTHING);
  }

  long bits() {
    return words[BITS];
  }

  long high() {
    return words[HIGH];
  }

  long low() {
    return words[LOW];
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

  /** As ids are compared. */
  static int compareIds(long high, long low, long otherHigh, long otherLow) {
    int byHigh = Long.compare(high, otherHigh);
    return byHigh != 0 ? byHigh : Long.compare(low, otherLow);
  }
}

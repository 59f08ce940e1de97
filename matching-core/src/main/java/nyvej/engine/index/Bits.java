package nyvej.engine.index;

import nyvej.engine.Standing;
import nyvej.engine.VolunteerFacts;
import nyvej.vocabulary.Gender;
import nyvej.vocabulary.SupportType;

/**
 * A volunteer's small facts in one word. From the lowest bit on:
 *
 * <pre>
 * 0   radius 9 bits, capacity 4, asks a week 4, remote 1, gender 2, standing 2, offers 1
 * 24  engaged 8, experience 8, more than 255 counting as 255
 * 48  support 7: a bit for each kind
 * 55  greenness 3: how many matches are missing to four that ended well
 * 58  load 3: the share of the capacity that is taken, in quarters rounded up
 * </pre>
 *
 * The last three order the volunteers of a group, so that those who may score best come first.
 */
final class Bits {
  /** Of loads, and of greennesses. */
  static final int STEPS = 5;
  private static final long MOST = 255;
  private static final long REMOTE = 1L << 17;
  private static final long STANDING = 3L << 20;
  private static final long OFFERS = 1L << 22;
  private static final Gender[] GENDERS = Gender.values();
  private static final Standing[] STANDINGS = Standing.values();

  private Bits() {}

  static long of(VolunteerFacts facts) {
    long bits = (long) facts.gender().ordinal() << 18 | (long) facts.standing().ordinal() << 20
        | Math.min(facts.engaged(), MOST) << 24 | Math.min(facts.experience(), MOST) << 32;
    var offer = facts.availability();
    if (offer == null) {
      return bits;
    }
    int load = Math.min(STEPS - 1, Math.ceilDiv(Math.min(facts.engaged(), 10) * 4, offer.matchesAtATime()));
    return bits | offer.radiusKm() | (long) offer.matchesAtATime() << 9 | (long) offer.asksPerWeek() << 13
        | (offer.remote() ? REMOTE : 0) | OFFERS | (long) support(offer.supportTypes()) << 48
        | (long) Math.max(0, STEPS - 1 - facts.experience()) << 55 | (long) load << 58;
  }

  /** Of somebody at least as good in all as anybody with that support, greenness and load. */
  static long ideal(int support, int greenness, int load) {
    long experience = greenness == 0 ? MOST : STEPS - 1 - greenness;
    return 511 | 4L << 9 | 15L << 13 | REMOTE | OFFERS | (long) Math.max(0, load - 1) << 24 | experience << 32
        | (long) support << 48 | (long) greenness << 55 | (long) load << 58;
  }

  /** Of somebody at least as good as both in what places and groups are passed over by: reach, support, greenness and load. */
  static long better(long one, long other) {
    return Math.max(one & 511, other & 511) | (one | other) & (REMOTE | 127L << 48)
        | Math.min(one & 7L << 55, other & 7L << 55) | Math.min(one & 7L << 58, other & 7L << 58);
  }

  /** Of somebody worse than all. */
  static long worst() {
    return (long) (STEPS - 1) << 55 | (long) (STEPS - 1) << 58;
  }

  /** By this the volunteers of a group are ordered, then by their ids. */
  static int order(long bits) {
    return (int) (bits >>> 48);
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
    return (bits & REMOTE) != 0;
  }

  static Gender gender(long bits) {
    return GENDERS[(int) (bits >>> 18) & 3];
  }

  static Standing standing(long bits) {
    return STANDINGS[(int) (bits >>> 20) & 3];
  }

  /** Whether the volunteer may be asked and has room for another match. */
  static boolean free(long bits) {
    return (bits & STANDING) == (long) Standing.ACTIVE.ordinal() << 20 && engaged(bits) < matchesAtATime(bits);
  }

  static boolean offers(long bits) {
    return (bits & OFFERS) != 0;
  }

  static int engaged(long bits) {
    return (int) (bits >>> 24 & MOST);
  }

  static int experience(long bits) {
    return (int) (bits >>> 32 & MOST);
  }

  static int support(long bits) {
    return (int) (bits >>> 48) & 127;
  }

  static int greenness(long bits) {
    return (int) (bits >>> 55) & 7;
  }

  static int load(long bits) {
    return (int) (bits >>> 58) & 7;
  }

  static int support(Iterable<SupportType> types) {
    int mask = 0;
    for (var type : types) {
      mask |= 1 << type.ordinal();
    }
    return mask;
  }
}

package nyvej.engine.index;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import nyvej.vocabulary.Away;
import nyvej.vocabulary.Kommune;

/**
 * What is said of few volunteers, in an array that is empty when nothing is: a word with three counts of 16 bits, then when the
 * volunteer was asked in nanoseconds, then the codes of the kommuner that the volunteer avoids, then the first and the last day
 * of each time away.
 */
final class More {
  static final long[] NOTHING = {};

  private More() {}

  static long[] of(List<Instant> asked, Collection<Kommune> avoids, List<Away> away) {
    if (asked.isEmpty() && avoids.isEmpty() && away.isEmpty()) {
      return NOTHING;
    }
    var more = new long[1 + asked.size() + avoids.size() + away.size()];
    more[0] = asked.size() | (long) avoids.size() << 16 | (long) away.size() << 32;
    int at = 1;
    for (var when : asked) {
      more[at++] = Row.nanos(when);
    }
    for (var kommune : avoids) {
      more[at++] = code(kommune);
    }
    for (var days : away) {
      more[at++] = (long) Row.day(days.from()) << 32 | Row.day(days.to()) & 0xFFFFFFFFL;
    }
    return more;
  }

  private static int asks(long[] more) {
    return (int) more[0] & 0xFFFF;
  }

  private static int avoids(long[] more) {
    return (int) (more[0] >>> 16) & 0xFFFF;
  }

  /** How often the volunteer was asked after the one time and not after the other. */
  static int asked(long[] more, long after, long until) {
    int count = 0;
    for (int i = 1; more.length > 0 && i <= asks(more); i++) {
      count += more[i] > after && more[i] <= until ? 1 : 0;
    }
    return count;
  }

  static boolean avoids(long[] more, Kommune kommune) {
    if (more.length > 0 && avoids(more) > 0) {
      int code = code(kommune);
      for (int i = 1 + asks(more); i <= asks(more) + avoids(more); i++) {
        if (more[i] == code) {
          return true;
        }
      }
    }
    return false;
  }

  static boolean everAway(long[] more) {
    return more.length > 0 && (more[0] >>> 32) > 0;
  }

  /** Whether the volunteer is away on that day. */
  static boolean away(long[] more, int day) {
    for (int i = 1 + asks(more) + avoids(more); i < more.length; i++) {
      if (day >= (int) (more[i] >> 32) && day <= (int) more[i]) {
        return true;
      }
    }
    return false;
  }

  /** Whether the counts are of what is there. */
  static boolean sensible(long[] more) {
    return more.length == 0 || more.length == 1 + asks(more) + avoids(more) + (more[0] >>> 32);
  }

  private static int code(Kommune kommune) {
    return Integer.parseInt(kommune.value());
  }
}

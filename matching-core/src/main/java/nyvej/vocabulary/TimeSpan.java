package nyvej.vocabulary;

import static nyvej.vocabulary.InvalidValue.require;

import java.time.DayOfWeek;
import java.util.Comparator;

/**
 * A span of one weekday in local Danish time, in whole half hours.
 *
 * @param day the weekday
 * @param from first half hour, 0 (midnight) to 47
 * @param to the half hour that it ends before, 1 to 48 (midnight again); greater than {@code from}
 */
public record TimeSpan(DayOfWeek day, int from, int to) implements Comparable<TimeSpan> {
  private static final Comparator<TimeSpan> ORDER = Comparator.comparing(TimeSpan::day).thenComparingInt(TimeSpan::from)
      .thenComparingInt(TimeSpan::to);

  /** Refuses {@code hours.out-of-range} and {@code hours.backwards}. */
  public TimeSpan {
    require(from >= 0 && to <= 48, "hours.out-of-range");
    require(from < to, "hours.backwards");
  }

  /** Half hours that both spans cover. */
  int overlap(TimeSpan other) {
    return day == other.day ? Math.max(0, Math.min(to, other.to) - Math.max(from, other.from)) : 0;
  }

  @Override
  public int compareTo(TimeSpan other) {
    return ORDER.compare(this, other);
  }
}

package nyvej.vocabulary;

import static nyvej.vocabulary.InvalidValue.require;

import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Stream;

/**
 * The hours of a week that somebody has or prefers: spans that do not overlap, in the order of the week.
 *
 * @param spans sorted; at most 48
 */
public record WeeklyHours(List<TimeSpan> spans) {
  private static final int HALF_HOURS_A_DAY = 48;

  /** No hours stated. */
  public static final WeeklyHours NONE = new WeeklyHours(List.of());

  /** All hours of the week. */
  public static final WeeklyHours ALWAYS = new WeeklyHours(
      Stream.of(DayOfWeek.values()).map(day -> new TimeSpan(day, 0, HALF_HOURS_A_DAY)).toList());

  /** Sorts; refuses {@code hours.overlap} and {@code hours.too-many}. */
  public WeeklyHours {
    require(spans.size() <= 48, "hours.too-many");
    spans = spans.stream().sorted().toList();
    for (int i = 1; i < spans.size(); i++) {
      var before = spans.get(i - 1);
      var after = spans.get(i);
      require(before.day() != after.day() || before.to() <= after.from(), "hours.overlap");
    }
  }

  /** Hours a week, in halves. */
  public double hours() {
    return overlap(ALWAYS);
  }

  /** Hours a week that both have, in halves. */
  public double overlap(WeeklyHours other) {
    int halves = 0;
    for (var span : spans) {
      for (var their : other.spans) {
        halves += span.overlap(their);
      }
    }
    return halves / 2.0;
  }

  /** Hours of that weekday that both have, in halves. */
  public double overlapOn(DayOfWeek day, WeeklyHours other) {
    return on(day).overlap(other);
  }

  private WeeklyHours on(DayOfWeek day) {
    return new WeeklyHours(spans.stream().filter(span -> span.day() == day).toList());
  }
}

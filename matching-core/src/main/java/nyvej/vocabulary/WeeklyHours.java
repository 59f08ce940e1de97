package nyvej.vocabulary;

import static nyvej.vocabulary.InvalidValue.require;

import java.util.BitSet;
import java.util.List;

/**
 * The hours of a week that somebody has or prefers: spans that do not overlap, in the order of the week.
 *
 * @param spans sorted; at most 48
 */
public record WeeklyHours(List<TimeSpan> spans) {
  private static final int HALF_HOURS_A_DAY = 48;

  /** No hours stated. */
  public static final WeeklyHours NONE = new WeeklyHours(List.of());

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
    return bits().cardinality() / 2.0;
  }

  /** Hours a week that both have, in halves. */
  public double overlap(WeeklyHours other) {
    var both = bits();
    both.and(other.bits());
    return both.cardinality() / 2.0;
  }

  private BitSet bits() {
    var bits = new BitSet(7 * HALF_HOURS_A_DAY);
    for (var span : spans) {
      int day = (span.day().getValue() - 1) * HALF_HOURS_A_DAY;
      bits.set(day + span.from(), day + span.to());
    }
    return bits;
  }
}

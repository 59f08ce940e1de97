package nyvej.engine.whatif;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import nyvej.vocabulary.TimeSpan;
import nyvej.vocabulary.WeeklyHours;

/** Finds more time in a week: in the evenings first, Monday's first, then by day; never at night. */
final class FreeTime {
  private static final int DAY = 48;
  private static final int MORNING = 16;
  private static final int EVENING = 34;
  private static final int NIGHT = 44;

  private FreeTime() {}

  /** So many hours more, or as many as the week has. */
  static WeeklyHours more(WeeklyHours hours, int more) {
    var taken = new BitSet();
    hours.spans().forEach(span -> taken.set(begin(span.day()) + span.from(), begin(span.day()) + span.to()));
    int left = fill(taken, 2 * more, EVENING, NIGHT);
    fill(taken, left, MORNING, EVENING);
    return new WeeklyHours(spans(taken));
  }

  /** What is left over. */
  private static int fill(BitSet taken, int halves, int from, int to) {
    int left = halves;
    for (var day : DayOfWeek.values()) {
      for (int at = begin(day) + from; at < begin(day) + to && left > 0; at++) {
        if (!taken.get(at)) {
          taken.set(at);
          left--;
        }
      }
    }
    return left;
  }

  private static List<TimeSpan> spans(BitSet taken) {
    var spans = new ArrayList<TimeSpan>();
    for (var day : DayOfWeek.values()) {
      var hours = taken.get(begin(day), begin(day) + DAY);
      for (int from = hours.nextSetBit(0); from >= 0; from = hours.nextSetBit(hours.nextClearBit(from))) {
        spans.add(new TimeSpan(day, from, hours.nextClearBit(from)));
      }
    }
    return spans;
  }

  private static int begin(DayOfWeek day) {
    return day.ordinal() * DAY;
  }
}

package nyvej.web.page;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nyvej.vocabulary.TimeSpan;
import nyvej.vocabulary.WeeklyHours;

/** The parts of a day that people tick in a form, instead of writing times. */
public enum DayPart {
  /** 8 to 12. */
  MORNING(16, 24),
  /** 12 to 17. */
  AFTERNOON(24, 34),
  /** 17 to 21. */
  EVENING(34, 42);

  private static final String BETWEEN = "-";

  private final int from;
  private final int to;

  DayPart(int from, int to) {
    this.from = from;
    this.to = to;
  }

  /** Such as {@code 8–12}. */
  public String clock() {
    return from / 2 + "–" + to / 2;
  }

  /** What is ticked, as hours; neighbouring parts become one span. Ticks that no form has are left out. */
  static WeeklyHours hours(List<String> ticks) {
    var spans = new ArrayList<TimeSpan>();
    for (var day : DayOfWeek.values()) {
      TimeSpan open = null;
      for (var part : values()) {
        if (!ticks.contains(part.tick(day))) {
          continue;
        }
        var joins = open != null && open.to() == part.from;
        if (open != null && !joins) {
          spans.add(open);
        }
        open = new TimeSpan(day, open != null && joins ? open.from() : part.from, part.to);
      }
      if (open != null) {
        spans.add(open);
      }
    }
    return new WeeklyHours(spans);
  }

  /** The ticks that say these hours; a part is ticked when any of it is among them. */
  static List<String> ticks(WeeklyHours hours) {
    return hours.spans().stream()
        .flatMap(span -> Stream.of(values()).filter(part -> part.from < span.to() && span.from() < part.to)
            .map(part -> part.tick(span.day())))
        .distinct().toList();
  }

  private String tick(DayOfWeek day) {
    return day + BETWEEN + this;
  }
}

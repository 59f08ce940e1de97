package nyvej.engine;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import nyvej.vocabulary.Availability;
import nyvej.vocabulary.Danish;
import nyvej.vocabulary.NeedDescription;
import nyvej.vocabulary.WeeklyHours;

/**
 * When both have time in the 28 Danish days that begin today, since a need starts now. Hours are those that a clock on the
 * wall shows, so the days on which clocks change count as others.
 */
final class CommonHours {
  private static final int WEEKS = 4;

  private CommonHours() {}

  /** Hours a week on average, in eighths; while she states no times she has time whenever the volunteer has. */
  static double of(NeedDescription need, VolunteerFacts volunteer, Availability offer, Instant now) {
    var hers = anyTime(need) ? WeeklyHours.ALWAYS : need.times();
    if (volunteer.away().isEmpty()) {
      return hers.overlap(offer.times());
    }
    return days(now).filter(day -> volunteer.away().stream().noneMatch(away -> away.on(day)))
        .mapToDouble(day -> hers.overlapOn(day.getDayOfWeek(), offer.times())).sum() / WEEKS;
  }

  static boolean anyTime(NeedDescription need) {
    return need.times().spans().isEmpty();
  }

  /** Whether the volunteer is away on one of the days that count. */
  static boolean away(VolunteerFacts volunteer, Instant now) {
    return days(now).anyMatch(day -> volunteer.away().stream().anyMatch(away -> away.on(day)));
  }

  private static Stream<LocalDate> days(Instant now) {
    var today = Danish.day(now);
    return today.datesUntil(today.plusDays((long) WEEKS * DayOfWeek.values().length));
  }
}

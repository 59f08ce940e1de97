package nyvej.web.sample;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.random.RandomGenerator;
import nyvej.vocabulary.Danish;

/** When people in offices and people at home do things, Danish time. */
final class Calendar {
  private static final LocalTime OPENS = LocalTime.of(8, 30);
  private static final LocalTime CLOSES = LocalTime.of(16, 0);
  private static final LocalTime UP = LocalTime.of(7, 0);
  private static final LocalTime TO_BED = LocalTime.of(22, 30);

  private final RandomGenerator random;

  Calendar(RandomGenerator random) {
    this.random = random;
  }

  /** Then, or some time in the next office hours. */
  Instant inOffice(Instant at) {
    var local = at.atZone(Danish.TIME);
    if (isWorkday(local.toLocalDate()) && isBetween(local.toLocalTime(), OPENS, CLOSES)) {
      return at;
    }
    boolean tooLateToday = local.toLocalTime().isAfter(OPENS);
    var day = local.toLocalDate().plusDays(tooLateToday ? 1 : 0);
    while (!isWorkday(day)) {
      day = day.plusDays(1);
    }
    return someTime(day, OPENS, CLOSES);
  }

  /** Then, or some time in the next morning. */
  Instant awake(Instant at) {
    var local = at.atZone(Danish.TIME);
    if (isBetween(local.toLocalTime(), UP, TO_BED)) {
      return at;
    }
    boolean lateEvening = local.toLocalTime().isAfter(TO_BED);
    return someTime(local.toLocalDate().plusDays(lateEvening ? 1 : 0), UP, UP.plusHours(3));
  }

  /** The last office hour that is over. */
  static Instant lastOfficeHour(Instant at) {
    var local = at.atZone(Danish.TIME);
    while (!isWorkday(local.toLocalDate()) || !isBetween(local.toLocalTime(), OPENS, CLOSES)) {
      local = local.minusMinutes(20);
    }
    return local.toInstant();
  }

  /** The working days from then until then. */
  static List<LocalDate> workdays(Instant from, Instant until) {
    return Danish.day(from).datesUntil(Danish.day(until).plusDays(1)).filter(Calendar::isWorkday).toList();
  }

  Instant someTime(LocalDate day, LocalTime from, LocalTime to) {
    long seconds = Duration.between(from, to).toSeconds();
    return ZonedDateTime.of(day, from, Danish.TIME).plusSeconds(random.nextLong(seconds)).toInstant();
  }

  /** A wait of that many days on average, as if at any moment equally likely to end. */
  Duration aWhile(double days) {
    return Duration.ofSeconds((long) (random.nextExponential() * days * 86_400));
  }

  private static boolean isWorkday(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
  }

  private static boolean isBetween(LocalTime time, LocalTime from, LocalTime to) {
    return !time.isBefore(from) && time.isBefore(to);
  }
}

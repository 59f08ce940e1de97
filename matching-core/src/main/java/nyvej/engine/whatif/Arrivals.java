package nyvej.engine.whatif;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nyvej.engine.NeedFacts;
import nyvej.engine.VolunteerFacts;
import nyvej.vocabulary.Consent;
import nyvej.vocabulary.Danish;
import nyvej.vocabulary.NeedDescription;
import nyvej.vocabulary.NeedId;

/**
 * When needs arrive: evenly over the working days, in office hours, while the network gets busy, in the time that counts, and
 * while the last of those wait.
 *
 * @param from when those begin that count
 * @param until when they end
 * @param aYear how many arrive in a year
 */
public record Arrivals(Instant from, Instant until, double aYear) {
  private static final LocalTime OPENS = LocalTime.of(8, 30);
  private static final LocalTime CLOSES = LocalTime.of(16, 0);
  private static final double DAYS_A_YEAR = 365.25;

  /** Chance of its own for each of several networks, by their number from 0. */
  public static RandomGenerator chance(long seed, int number) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(new Draws(seed).replication(number).seed());
  }

  /** A need that begins to wait at that time. */
  public static NeedFacts need(NeedId id, NeedDescription description, Consent consent, Instant at) {
    return new NeedFacts(id, description, consent, true, at, description.expectedWeeks(), Map.of(), Set.of(),
        description.continuity());
  }

  /** A network that so many needs arrive at. */
  public Network at(List<VolunteerFacts> volunteers, RandomGenerator random, Function<Instant, NeedFacts> need) {
    var begin = from.minus(Behaviour.WARM_UP);
    var end = until.plus(Behaviour.PATIENCE);
    var days = workdays(Danish.day(begin), Danish.day(end)).toList();
    long needs = Math.round(aYear * Duration.between(begin, end).toDays() / DAYS_A_YEAR);
    return new Network(volunteers, IntStream.range(0, (int) needs)
        .mapToObj(_ -> need.apply(someTime(days.get(random.nextInt(days.size())), random))).toList(), from, until);
  }

  private static Instant someTime(LocalDate day, RandomGenerator random) {
    long seconds = Duration.between(OPENS, CLOSES).toSeconds();
    return ZonedDateTime.of(day, OPENS, Danish.TIME).plusSeconds(random.nextLong(seconds)).toInstant();
  }

  /** From the first day to the last, which is not among them. */
  static Stream<LocalDate> workdays(LocalDate from, LocalDate until) {
    return from.datesUntil(until).filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
  }
}

package nyvej.web.sample;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.random.RandomGenerator;
import nyvej.vocabulary.TimeSpan;
import nyvej.vocabulary.WeeklyHours;

/** Whole mornings (9–12), afternoons (13–16) and evenings (17–20) of a week, each free with its own chance; all assumed. */
final class Hours {
  private static final int[] PARTS = {18, 26, 34};
  private static final int LENGTH = 6;
  private static final int EVENING = 34;

  private Hours() {}

  static WeeklyHours volunteer(RandomGenerator random) {
    boolean worksByDay = random.nextDouble() < 0.7;
    return worksByDay ? week(random, 0.02, 0.4, 0.25) : week(random, 0.4, 0.2, 0.15);
  }

  static WeeklyHours woman(RandomGenerator random) {
    return random.nextDouble() < 0.4 ? WeeklyHours.NONE : week(random, 0.45, 0.4, 0.35);
  }

  static WeeklyHours safeToReach(RandomGenerator random) {
    return random.nextBoolean() ? WeeklyHours.NONE : week(random, 0.3, 0.02, 0.02);
  }

  private static WeeklyHours week(RandomGenerator random, double byDay, double evening, double weekend) {
    var spans = new ArrayList<TimeSpan>();
    for (var day : DayOfWeek.values()) {
      for (int part : PARTS) {
        double chance = day.getValue() > 5 ? weekend : part == EVENING ? evening : byDay;
        if (random.nextDouble() < chance) {
          spans.add(new TimeSpan(day, part, part + LENGTH));
        }
      }
    }
    return spans.isEmpty() ? week(random, byDay, evening, weekend) : new WeeklyHours(spans);
  }
}

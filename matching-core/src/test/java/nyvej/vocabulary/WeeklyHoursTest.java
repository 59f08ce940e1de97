package nyvej.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WeeklyHoursTest {
  private static final long SEED = 31;
  private final Random random = new Random(SEED);

  @Test
  void overlap_is_what_counting_half_hours_finds() {
    System.out.println("WeeklyHoursTest seed " + SEED);
    for (int round = 0; round < 500; round++) {
      var a = anyHours();
      var b = anyHours();
      assertThat(a.overlap(b)).isEqualTo(counted(a, b)).isEqualTo(b.overlap(a));
      assertThat(a.hours()).isEqualTo(counted(a, a));
    }
  }

  @Test
  void neighbours_do_not_overlap_and_midnight_ends_a_day() {
    var monday = new WeeklyHours(
        List.of(new TimeSpan(DayOfWeek.MONDAY, 40, 44), new TimeSpan(DayOfWeek.MONDAY, 44, 48)));
    var tuesday = new WeeklyHours(List.of(new TimeSpan(DayOfWeek.TUESDAY, 0, 4)));
    assertThat(monday.hours()).isEqualTo(4);
    assertThat(monday.overlap(tuesday)).isZero();
  }

  @Test
  void the_order_in_which_spans_are_given_does_not_matter() {
    var spans = new ArrayList<>(anyHours().spans());
    var sorted = new WeeklyHours(spans);
    Collections.shuffle(spans, random);
    assertThat(new WeeklyHours(spans)).isEqualTo(sorted);
  }

  private static double counted(WeeklyHours a, WeeklyHours b) {
    int both = 0;
    for (var day : DayOfWeek.values()) {
      for (int half = 0; half < 48; half++) {
        both += covers(a, day, half) && covers(b, day, half) ? 1 : 0;
      }
    }
    return both / 2.0;
  }

  private static boolean covers(WeeklyHours hours, DayOfWeek day, int half) {
    return hours.spans().stream().anyMatch(s -> s.day() == day && s.from() <= half && half < s.to());
  }

  private WeeklyHours anyHours() {
    var spans = new ArrayList<TimeSpan>();
    for (var day : DayOfWeek.values()) {
      int from = random.nextInt(12);
      while (from < 47 && spans.size() < 48) {
        int to = from + 1 + random.nextInt(48 - from);
        spans.add(new TimeSpan(day, from, to));
        from = to + random.nextInt(20);
      }
    }
    return new WeeklyHours(spans);
  }
}

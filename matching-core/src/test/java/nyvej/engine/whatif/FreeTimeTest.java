package nyvej.engine.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import nyvej.vocabulary.TimeSpan;
import nyvej.vocabulary.WeeklyHours;
import org.junit.jupiter.api.Test;

class FreeTimeTest {
  private static WeeklyHours monday(int from, int to) {
    return new WeeklyHours(List.of(new TimeSpan(DayOfWeek.MONDAY, from, to)));
  }

  @Test
  void moreTimeIsAddedToTheEveningsFirst() {
    assertThat(FreeTime.more(monday(34, 36), 2)).isEqualTo(monday(34, 40));
    assertThat(FreeTime.more(monday(38, 40), 3)).isEqualTo(monday(34, 42));
    assertThat(FreeTime.more(monday(34, 44), 1).spans()).containsExactly(new TimeSpan(DayOfWeek.MONDAY, 34, 44),
        new TimeSpan(DayOfWeek.TUESDAY, 34, 36));
  }

  @Test
  void aWeekHasNoMoreThanItsDaysAndEvenings() {
    var all = FreeTime.more(monday(0, 4), 1000);

    assertThat(all.hours()).isEqualTo(2 + 7 * 14);
    assertThat(FreeTime.more(all, 1)).isEqualTo(all);
  }
}

package nyvej.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nyvej.vocabulary.TimeSpan;
import nyvej.vocabulary.WeeklyHours;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class WordingTest {
  private static final Instant NOW = Instant.parse("2026-11-23T13:30:00Z");

  @Test
  void saysHowLongUntilADayAndWhichDayItIs() {
    assertThat(in("da").until(NOW.plus(Duration.ofDays(3)))).isEqualTo("om 3 dage (torsdag 26.\u00A0november)");
    assertThat(in("en").until(NOW.plus(Duration.ofDays(3)))).isEqualTo("in 3 days (Thursday 26\u00A0November)");
    assertThat(in("da").until(NOW.plus(Duration.ofHours(5)))).isEqualTo("om 5 timer (kl. 19.30)");
    assertThat(in("da").untilDay(LocalDate.of(2027, 5, 20))).isEqualTo("20.\u00A0maj 2027");
  }

  @Test
  void saysHoursDayByDayAndLetsNoLineEndPartThem() {
    var hours = new WeeklyHours(List.of(new TimeSpan(DayOfWeek.MONDAY, 34, 42), new TimeSpan(DayOfWeek.MONDAY, 16, 24),
        new TimeSpan(DayOfWeek.SATURDAY, 20, 27)));
    assertThat(plain(in("da").hours(hours))).isEqualTo("mandag 8–12 og 17–21; lørdag 10–13.30");
    assertThat(plain(in("en").hours(hours))).isEqualTo("Monday 8–12 and 17–21; Saturday 10–13:30");
    var evenings = new WeeklyHours(
        List.of(new TimeSpan(DayOfWeek.MONDAY, 34, 42), new TimeSpan(DayOfWeek.FRIDAY, 34, 42)));
    assertThat(plain(in("da").hours(evenings))).isEqualTo("mandag 17–21 og fredag 17–21");
    assertThat(in("da").hours(hours)).contains("lørdag\u00A010\u2060–\u206013.30");
    assertThat(in("da").hours(WeeklyHours.NONE)).isEqualTo("når som helst");
  }

  private static String plain(String words) {
    return words.replace('\u00A0', ' ').replace("\u2060", "");
  }

  private static Wording in(String language) {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/pages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return new Wording(Locale.of(language), NOW, messages);
  }
}

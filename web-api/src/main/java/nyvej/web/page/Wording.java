package nyvej.web.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.ListFormatter;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import nyvej.engine.Explanation;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.Language;
import nyvej.vocabulary.LanguageSkill;
import nyvej.vocabulary.SupportType;
import nyvej.vocabulary.TimeSpan;
import nyvej.vocabulary.WeeklyHours;
import org.springframework.context.MessageSource;

/** Says dates, lengths of time and the domain's words in the reader's language; a template knows it as {@code say}. */
public final class Wording {
  /** Between what a line's end must not part. */
  private static final String NO_BREAK = "\u00A0";
  private static final String JOINED = "\u2060";
  private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

  private final Locale locale;
  private final Instant now;
  private final MessageSource messages;
  private final Explanation explanation;

  Wording(Locale locale, Instant now, MessageSource messages) {
    this.locale = locale;
    this.now = now;
    this.messages = messages;
    this.explanation = Explanation.in(locale);
  }

  /** When an hour to come is, such as "om 3 dage (torsdag 26. november)". */
  public String until(Instant then) {
    var left = Duration.between(now, then);
    var local = then.atZone(DENMARK);
    if (left.isNegative() || left.isZero()) {
      return text("time.over");
    }
    if (left.toHours() < 1) {
      return text("time.in-minutes", Math.max(1, left.toMinutes()));
    }
    if (left.toHours() < 24) {
      return text("time.in-hours", left.toHours(), clock(then));
    }
    var days = ChronoUnit.DAYS.between(today(), local.toLocalDate());
    return text("time.in-days", days, weekday(local.toLocalDate()));
  }

  /** When an hour gone by was, such as "for 2 timer siden". */
  public String ago(Instant then) {
    var gone = Duration.between(then, now);
    if (gone.toMinutes() < 1) {
      return text("time.just-now");
    }
    if (gone.toHours() < 1) {
      return text("time.minutes-ago", gone.toMinutes());
    }
    if (gone.toHours() < 24) {
      return text("time.hours-ago", gone.toHours());
    }
    var day = then.atZone(DENMARK).toLocalDate();
    return text("time.days-ago", ChronoUnit.DAYS.between(day, today()), day(day));
  }

  /** A day to come, such as "om 3 dage (torsdag 26. november)"; with the year when it is another. */
  public String untilDay(LocalDate day) {
    var days = ChronoUnit.DAYS.between(today(), day);
    return days < 0 ? text("time.over") : days > 60 ? day(day) : text("time.in-days", days, weekday(day));
  }

  /** A day, such as "26. november"; with the year when it is another than this. */
  public String day(LocalDate day) {
    var pattern = day.getYear() == today().getYear() ? "time.pattern.day" : "time.pattern.day-of-year";
    return DateTimeFormatter.ofPattern(text(pattern), locale).format(day);
  }

  /** A length of time, such as "3 dage". */
  public String days(long days) {
    return text("time.days", days);
  }

  /** Several things, such as "dansk, arabisk og tyrkisk". */
  public String list(Collection<String> things) {
    return ListFormatter.getInstance(locale).format(things);
  }

  /** A kind of support, within a sentence. */
  public String support(SupportType type) {
    return explanation.name(type);
  }

  /** Kinds of support, the first with a capital letter. */
  public String supports(Collection<SupportType> types) {
    return capital(list(types.stream().sorted().map(explanation::name).toList()));
  }

  /** What a language is called, within a sentence. */
  public String language(Language language) {
    return explanation.name(language);
  }

  /** Languages, the first with a capital letter. */
  public String languages(List<LanguageSkill> skills) {
    return capital(list(skills.stream().map(skill -> explanation.name(skill.language())).toList()));
  }

  /** What a kommune is called. */
  public String kommune(Kommune kommune) {
    return explanation.name(kommune);
  }

  /** What kommuner are called, in the order of their letters. */
  public String kommuner(Collection<Kommune> kommuner) {
    return list(kommuner.stream().map(explanation::name).sorted(Collator.getInstance(locale)).toList());
  }

  /** Hours of a week, day by day, such as "mandag 8–12 og 17–21; lørdag 8–12"; "når som helst" when none are stated. */
  public String hours(WeeklyHours hours) {
    var days = hours.spans().stream()
        .collect(groupingBy(TimeSpan::day, TreeMap::new, mapping(this::clocks, toList())));
    if (days.isEmpty()) {
      return text("time.any");
    }
    var words = days.entrySet().stream().map(day -> day(day.getKey()) + NO_BREAK + list(day.getValue())).toList();
    return days.size() == hours.spans().size() ? list(words) : String.join("; ", words);
  }

  /** What is wrong, by its stable code. */
  public String problem(String code) {
    return text("problem." + code);
  }

  /** The words of that key. */
  public String text(String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }

  /** With a capital letter, for the beginning of a line. */
  public String capital(String words) {
    return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(locale) + words.substring(1);
  }

  private String day(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, locale);
  }

  private String clocks(TimeSpan span) {
    return clock(span.from()) + JOINED + "–" + JOINED + clock(span.to());
  }

  private String clock(int halfHours) {
    return halfHours / 2 + (halfHours % 2 == 0 ? "" : text("time.half"));
  }

  private String clock(Instant then) {
    return DateTimeFormatter.ofPattern(text("time.pattern.clock"), locale).format(then.atZone(DENMARK));
  }

  private String weekday(LocalDate day) {
    return DateTimeFormatter.ofPattern(text("time.pattern.weekday"), locale).format(day);
  }

  private LocalDate today() {
    return now.atZone(DENMARK).toLocalDate();
  }
}

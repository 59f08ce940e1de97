package nyvej.engine.whatif;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.Language;
import nyvej.vocabulary.NeedDescription;

/**
 * A comparison in figures that people read. Counts are of women, over the whole time and as the mean of all runs.
 *
 * @param figures the whole network's
 * @param waits how many waited how long; the last found nobody
 * @param kommuner where those live who found nobody, the most first
 * @param languages what they speak, the most first
 */
public record Report(List<Row> figures, List<Row> waits, List<Row> kommuner, List<Row> languages) {
  /** The fewest women that a line may tell of when they are real. */
  public static final int FEWEST = 5;

  private static final int MOST_LINES = 15;
  private static final int SOON = 14;
  private static final int PERCENT = 100;
  private static final List<Integer> DAYS = List.of(0, 3, 7, 14, 28, 56);

  /**
   * Of real women: no line tells of fewer than {@link #FEWEST}, or comes from fewer, nor can it be found by subtraction.
   *
   * @param real the needs that those of the comparison were drawn from
   */
  public static Report ofRealWomen(Comparison comparison, Collection<NeedDescription> real) {
    var kommuner = count(real, NeedDescription::kommune);
    var languages = count(real, Outcome::firstLanguage);
    return of(comparison, new Cells(MOST_LINES, FEWEST), kommune -> kommuner.getOrDefault(kommune, 0),
        language -> languages.getOrDefault(language, 0));
  }

  /** Of women who were made up. */
  public static Report ofMadeUpWomen(Comparison comparison) {
    return of(comparison, new Cells(MOST_LINES, 0), _ -> 0, _ -> 0);
  }

  private static <K> Map<K, Integer> count(Collection<NeedDescription> needs, Function<NeedDescription, K> key) {
    return needs.stream().collect(groupingBy(key, summingInt(_ -> 1)));
  }

  private static Report of(Comparison comparison, Cells cells, ToIntFunction<Kommune> realIn,
      ToIntFunction<Language> realSpeaking) {
    return new Report(figures(comparison), waits(comparison, cells),
        cells.rows(comparison, Outcome::unmetByKommune, Kommune::officialName, realIn),
        cells.rows(comparison, Outcome::unmetByLanguage, Report::name, realSpeaking));
  }

  private static List<Row> figures(Comparison comparison) {
    return List.of(
        Row.of("found somebody, %", comparison.estimate(outcome -> PERCENT * outcome.matchedShare())),
        Row.of("within " + SOON + " days, %", comparison.estimate(outcome -> PERCENT * outcome.matchedWithin(SOON))),
        Row.fine("median wait, days", comparison.estimate(Outcome::medianWait)),
        Row.of("wait of 9 in 10, days", comparison.estimate(Outcome::longWait)),
        Row.fine("asks for a match", comparison.estimate(Outcome::asksPerMatch)));
  }

  /** Waits that too few had are counted with the next longer ones, the longest with the ones before. */
  private static List<Row> waits(Comparison comparison, Cells cells) {
    var rows = new ArrayList<Row>();
    int from = 0;
    for (int i = 1; i < DAYS.size(); i++) {
      int until = DAYS.get(i);
      if (cells.isTold(waited(comparison, from, until)) && cells.isTold(waited(comparison, until, Integer.MAX_VALUE))) {
        rows.add(Row.of(days(from, until), waited(comparison, from, until)));
        from = until;
      }
    }
    rows.add(
        Row.of(from == 0 ? "found somebody" : from + " days or more", waited(comparison, from, Integer.MAX_VALUE)));
    rows.add(Row.of("found nobody", comparison.estimate(Outcome::unmet)));
    return rows;
  }

  private static Estimate waited(Comparison comparison, int from, int until) {
    return comparison.estimate(outcome -> outcome.matchedBetween(from, until));
  }

  private static String days(int from, int until) {
    return from == 0 ? "under " + until + " days" : from + " to " + (until - 1) + " days";
  }

  private static String name(Language language) {
    return ULocale.forLanguageTag(language.value()).getDisplayName(ULocale.ENGLISH);
  }

  /** Lines of text, with a column each for before, after, the difference and its interval. */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(line("", "before", "after", "difference", "95 % interval"));
    figures.forEach(row -> lines.add(line(row)));
    section("Days until somebody was found", waits, lines);
    section("Found nobody, by kommune", kommuner, lines);
    section("Found nobody, by first language", languages, lines);
    return lines;
  }

  private static void section(String title, List<Row> rows, List<String> lines) {
    if (!rows.isEmpty()) {
      lines.add("");
      lines.add(title);
      rows.forEach(row -> lines.add(line(row)));
    }
  }

  private static String line(Row row) {
    return line(row.label(), row.before(), row.after(), row.difference(), row.interval());
  }

  private static String line(String label, String before, String after, String difference, String interval) {
    return String.format(Locale.ROOT, "%-30s %9s %9s %11s  %s", label, before, after, difference, interval)
        .stripTrailing();
  }
}

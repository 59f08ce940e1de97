package nyvej.engine.whatif;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.Language;
import nyvej.vocabulary.LanguageLevel;
import nyvej.vocabulary.LanguageSkill;
import nyvej.vocabulary.NeedDescription;

/**
 * What became of the needs that count.
 *
 * @param needs how many
 * @param asks how often somebody was asked for one of them
 * @param waits how many days those waited who found somebody, the shortest first
 * @param unmetByKommune the others, by where they live; kommuner without any are left out
 * @param unmetByLanguage the others, by their first language; languages without any are left out
 */
public record Outcome(int needs, int asks, List<Double> waits, Map<Kommune, Integer> unmetByKommune,
    Map<Language, Integer> unmetByLanguage) {
  private static final double MEDIAN = 0.5;
  private static final double NEARLY_ALL = 0.9;

  static Outcome of(List<Seeker> seekers, int asks) {
    var waits = seekers.stream().map(Seeker::days).filter(days -> !days.isNaN()).sorted().toList();
    return new Outcome(seekers.size(), asks, waits, unmetBy(seekers, NeedDescription::kommune),
        unmetBy(seekers, Outcome::firstLanguage));
  }

  /** How many found nobody. */
  public int unmet() {
    return needs - waits.size();
  }

  /** Of all needs, from 0 to 1; NaN without any. */
  public double matchedShare() {
    return share(waits.size());
  }

  /** Of all needs, who found somebody in fewer days than that, from 0 to 1; NaN without any. */
  public double matchedWithin(double days) {
    return share(matchedBetween(0, days));
  }

  /** How many waited that many days, {@code until} excluded. */
  public int matchedBetween(double from, double until) {
    return (int) waits.stream().filter(days -> days >= from && days < until).count();
  }

  /** The wait that half of those who found somebody did not exceed, in days; NaN when nobody did. */
  public double medianWait() {
    return quantile(MEDIAN);
  }

  /** The wait that nine of ten who found somebody did not exceed, in days; NaN when nobody did. */
  public double longWait() {
    return quantile(NEARLY_ALL);
  }

  /** How often somebody was asked, for each need that found somebody; NaN when none did. */
  public double asksPerMatch() {
    return waits.isEmpty() ? Double.NaN : (double) asks / waits.size();
  }

  private double quantile(double share) {
    return waits.isEmpty() ? Double.NaN : waits.get((int) Math.ceil(share * waits.size()) - 1);
  }

  private double share(int some) {
    return needs == 0 ? Double.NaN : (double) some / needs;
  }

  private static <K> Map<K, Integer> unmetBy(List<Seeker> seekers, Function<NeedDescription, K> key) {
    return seekers.stream().filter(seeker -> Double.isNaN(seeker.days())).map(seeker -> seeker.need().description())
        .collect(collectingAndThen(groupingBy(key, TreeMap::new, summingInt(_ -> 1)),
            Collections::unmodifiableMap));
  }

  /** Her native one, if she states any. */
  static Language firstLanguage(NeedDescription need) {
    return need.languages().stream().filter(skill -> skill.level() == LanguageLevel.NATIVE).findFirst()
        .map(LanguageSkill::language).orElseGet(() -> need.languages().getFirst().language());
  }
}

package nyvej.engine.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nyvej.engine.CommonLanguage;
import nyvej.vocabulary.LanguageSkill;

/**
 * The sets of languages that volunteers speak, by number: thousands of volunteers share a few hundred. A number is never given
 * twice or taken back, so that versions of an index share this; one thread adds, any may read.
 */
final class LanguageSets {
  /** The number of the empty set. */
  static final int NONE = 0;
  /** Needs name few different lists of languages; should they be more, what was kept of them is forgotten. */
  private static final int KEPT = 1024;

  private final Map<List<LanguageSkill>, Integer> numbers = new HashMap<>();
  private final Map<List<LanguageSkill>, Fits> fits = new ConcurrentHashMap<>();
  private volatile List<List<LanguageSkill>> sets = List.of();
  /** Two words of bits for each set. */
  private volatile long[] places = new long[0];

  LanguageSets() {
    number(List.of());
  }

  /**
   * How well those of each set can talk with her.
   *
   * @param levels all fits that occur, the best first
   * @param levelOf of each set its place among them
   * @param sets for each level the sets of that fit
   */
  record Fits(double[] levels, byte[] levelOf, int[][] sets) {
    private static Fits of(double[] fits) {
      double[] levels = DoubleStream.of(fits).map(fit -> -fit).sorted().distinct().map(fit -> -fit).toArray();
      var levelOf = new byte[fits.length];
      for (int set = 0; set < fits.length; set++) {
        while (levels[levelOf[set]] != fits[set]) {
          levelOf[set]++;
        }
      }
      var sets = new int[levels.length][];
      for (int level = 0; level < levels.length; level++) {
        int wanted = level;
        sets[level] = IntStream.range(0, fits.length).filter(set -> levelOf[set] == wanted).toArray();
      }
      return new Fits(levels, levelOf, sets);
    }

    private double[] known() {
      var known = new double[levelOf.length];
      for (int set = 0; set < known.length; set++) {
        known[set] = levels[levelOf[set]];
      }
      return known;
    }
  }

  /** The number of a set; a new one when it has none. For the thread that adds. */
  int number(List<LanguageSkill> set) {
    var known = numbers.get(set);
    if (known != null) {
      return known;
    }
    int number = sets.size();
    var more = new ArrayList<>(sets);
    more.add(set);
    sets = List.copyOf(more);
    numbers.put(set, number);
    return number;
  }

  /** Notes that a set is spoken in a place, before a version says so. It stays noted, since older versions may need it. */
  void spoken(int set, int place) {
    if (places.length < 2 * sets.size()) {
      places = Arrays.copyOf(places, 4 * sets.size());
    }
    places[2 * set + place / 64] |= 1L << place % 64;
  }

  /** Whether a set may be spoken in a place; otherwise it is surely not. */
  boolean isSpoken(int set, int place) {
    var noted = places;
    return 2 * set + 1 < noted.length && (noted[2 * set + place / 64] & 1L << place % 64) != 0;
  }

  /** Where any of the sets may be spoken, a bit for each place; elsewhere none is. */
  long[] spoken(int[] any) {
    var noted = places;
    var spoken = new long[2];
    for (int set : any) {
      if (2 * set + 1 < noted.length) {
        spoken[0] |= noted[2 * set];
        spoken[1] |= noted[2 * set + 1];
      }
    }
    return spoken;
  }

  /** All sets in the order of their numbers. */
  List<List<LanguageSkill>> all() {
    return sets;
  }

  /** Kept for the languages of each need; sets that came since are added to what is kept. Without a lock. */
  Fits fits(List<LanguageSkill> hers) {
    var all = sets;
    var kept = fits.get(hers);
    if (kept != null && kept.levelOf.length >= all.size()) {
      return kept;
    }
    if (fits.size() >= KEPT) {
      fits.clear();
    }
    double[] known = kept == null ? new double[0] : kept.known();
    double[] grown = Arrays.copyOf(known, all.size());
    for (int set = known.length; set < grown.length; set++) {
      grown[set] = CommonLanguage.fit(hers, all.get(set));
    }
    var found = Fits.of(grown);
    fits.put(hers, found);
    return found;
  }
}

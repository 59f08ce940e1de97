package nyvej.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import nyvej.engine.NeedFacts;
import nyvej.engine.PlainMatching;
import nyvej.engine.VolunteerFacts;
import nyvej.engine.Weights;
import nyvej.engine.index.CandidateIndex;
import nyvej.engine.index.Sweep;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.Language;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The best 20 of so many volunteers ({@code -Dnyvej.volunteers}, 10,000) for needs in the city and the countryside, of women who speak a
 * common, a less common or a rare language; beside Lucene, and beside reading the rows that the index looks at and those of the cells it
 * comes by.
 */
@Timeout(value = 1, unit = TimeUnit.HOURS)
class TopBenchmark {
  private static final int VOLUNTEERS = Integer.getInteger("nyvej.volunteers", 10_000);
  private static final int ROUNDS = Integer.getInteger("nyvej.rounds", 9);
  private static final int WARM_UP = 3;
  private static final int NEEDS = 100;
  private static final int BEST = 20;
  /** Of so many needs it is counted who fits, since that takes a look at everybody. */
  private static final int COUNTED = 5;
  /** So many are kept beside the index, to check the answers by brute force. */
  private static final int CHECKED = 100_000;

  @TempDir Path directory;

  private final CandidateIndex index = new CandidateIndex(Weights.CURRENT);
  private final Population population = new Population(1);
  private final List<VolunteerFacts> kept = new ArrayList<>();
  private long blackhole;

  private interface Work {
    long of(int need) throws IOException;
  }

  @Test
  void measure() throws IOException {
    try (var lucene = new LuceneNetwork(new MMapDirectory(directory))) {
      fill(lucene);
      System.out.println(
          "| where | language | fits | looked at | p50 µs: index, sweep, cells, Lucene | p99 µs | Lucene ÷ index, p50 (95 %) | p99 | index ÷ sweep, p50 | index ÷ cells, p50 |");
      System.out.println("|---|---|--:|--:|---|---|--:|--:|--:|--:|");
      for (String kommune : List.of("0101", "0751", "0665", "0482")) {
        for (String language : List.of("da", "ar", "ti")) {
          measure(lucene, new Kommune(kommune), new Language(language));
        }
      }
    }
    assertThat(blackhole).isNotZero();
  }

  private void fill(@Nullable LuceneNetwork lucene) throws IOException {
    for (int filled = 0; filled < VOLUNTEERS;) {
      var some = new ArrayList<VolunteerFacts>();
      for (int i = 0; i < 10_000 && filled < VOLUNTEERS; i++, filled++) {
        some.add(population.volunteer());
      }
      index.put(some, filled);
      if (lucene != null) {
        for (var volunteer : some) {
          lucene.add(volunteer);
        }
      }
      if (VOLUNTEERS <= CHECKED) {
        kept.addAll(some);
      }
    }
    if (lucene != null) {
      lucene.done();
    }
  }

  private void measure(LuceneNetwork lucene, Kommune kommune, Language language) throws IOException {
    var candidates = index.candidates();
    var needs = new ArrayList<NeedFacts>();
    var sweeps = new ArrayList<Sweep>();
    var queries = new ArrayList<Query>();
    for (int i = 0; i < NEEDS; i++) {
      var need = population.need(language, kommune);
      needs.add(need);
      sweeps.add(new Sweep(candidates, need, Population.BRANCHES, Population.NOW, BEST));
      queries.add(LuceneNetwork.query(need));
    }
    check(needs.subList(0, 10));
    List<Work> works = List.of(
        need -> candidates.best(needs.get(need), Population.BRANCHES, Population.NOW, BEST).proposals().size(),
        need -> sweeps.get(need).readLooked(), need -> sweeps.get(need).readCells(),
        need -> lucene.best(queries.get(need), BEST).scoreDocs.length);
    for (int i = 0; i < WARM_UP; i++) {
      round(works, i);
    }
    var rounds = new ArrayList<double[][]>();
    for (int i = 0; i < ROUNDS; i++) {
      rounds.add(round(works, i));
    }
    print(kommune, language, needs, rounds);
  }

  /** The same needs while one thread changes 20,000 volunteers a second, and while none does. */
  @Test
  void changing() throws Exception {
    fill(null);
    var needs = new ArrayList<NeedFacts>();
    for (int i = 0; i < NEEDS; i++) {
      needs.add(population.need(new Language(List.of("ar", "tr", "ti").get(i % 3)), new Kommune("0751")));
    }
    List<Work> ask = List.of(need -> index.candidates()
        .best(needs.get(need), Population.BRANCHES, Population.NOW, BEST).proposals().size());
    var p50 = new ArrayList<Double>();
    var p99 = new ArrayList<Double>();
    long changed = 0;
    for (int i = 0; i < 2 * ROUNDS; i++) {
      double[] idle = i % 2 == 0 ? many(ask) : new double[2];
      var changes = new Changes(index, population);
      double[] busy = many(ask);
      changed += changes.stop();
      idle = i % 2 == 0 ? idle : many(ask);
      if (i >= ROUNDS) {
        p50.add(busy[0] / idle[0]);
        p99.add(busy[1] / idle[1]);
      }
    }
    System.out.printf("while %d volunteers a second change, a query takes p50 %s, p99 %s times as long%n",
        changed / (2 * ROUNDS), Ratio.of(p50), Ratio.of(p99));
  }

  /** From a change at hand to a reader who finds it, in the index and in a near-real-time reader of Lucene, one change after the other. */
  @Test
  void fresh() throws IOException {
    try (var lucene = new LuceneNetwork(new MMapDirectory(directory))) {
      fill(lucene);
      var ratios = new ArrayList<Double>();
      var micros = new ArrayList<double[]>();
      List<Work> works = List.of(change -> {
        index.put(List.of(population.volunteer()), change);
        assertThat(index.candidates().position()).isEqualTo(change);
        return index.candidates().size();
      }, change -> lucene.addAndFind(population.volunteer()));
      for (int i = 0; i < WARM_UP + ROUNDS; i++) {
        var round = round(works, i);
        if (i >= WARM_UP) {
          ratios.add(round[1][0] / round[0][0]);
          micros.add(new double[]{round[0][0], round[1][0]});
        }
      }
      System.out.printf(Locale.ROOT,
          "a change is found after p50 µs %.1f in the index, %.1f in Lucene: %s times as long%n",
          Ratio.median(micros.stream().mapToDouble(m -> m[0]).toArray()),
          Ratio.median(micros.stream().mapToDouble(m -> m[1]).toArray()), Ratio.of(ratios));
    }
  }

  /** For a second. */
  private double[] many(List<Work> ask) throws IOException {
    var p50 = new ArrayList<Double>();
    var p99 = new ArrayList<Double>();
    for (long until = System.nanoTime() + 1_000_000_000L; System.nanoTime() < until;) {
      var round = round(ask, 0)[0];
      p50.add(round[0]);
      p99.add(round[1]);
    }
    return new double[]{Ratio.median(p50.stream().mapToDouble(p -> p).toArray()),
      Ratio.median(p99.stream().mapToDouble(p -> p).toArray())};
  }

  private void check(List<NeedFacts> needs) {
    for (int i = 0; i < needs.size() && !kept.isEmpty(); i++) {
      assertThat(index.candidates().best(needs.get(i), Population.BRANCHES, Population.NOW, BEST).proposals())
          .isEqualTo(new PlainMatching(Weights.CURRENT).propose(needs.get(i), kept, Population.NOW, BEST).best());
    }
  }

  /** For each way p50 and p99 in microseconds. */
  private double[][] round(List<Work> works, int number) throws IOException {
    var round = new double[works.size()][];
    for (int i = 0; i < round.length; i++) {
      int which = number % 2 == 0 ? i : round.length - 1 - i;
      var nanos = new long[NEEDS];
      for (int need = 0; need < NEEDS; need++) {
        long begun = System.nanoTime();
        blackhole += works.get(which).of(need);
        nanos[need] = System.nanoTime() - begun;
      }
      Arrays.sort(nanos);
      round[which] = new double[]{nanos[NEEDS / 2] / 1e3, nanos[NEEDS - 1] / 1e3};
    }
    return round;
  }

  private void print(Kommune kommune, Language language, List<NeedFacts> needs, List<double[][]> rounds) {
    var looked = needs.stream()
        .mapToDouble(n -> index.candidates().best(n, Population.BRANCHES, Population.NOW, BEST).scanned()).toArray();
    double fits = needs.subList(0, COUNTED).stream().mapToInt(
        n -> index.candidates().propose(n, Population.BRANCHES.getFirst(), Population.NOW, 1).fitting()).sum()
        / (double) COUNTED;
    System.out.printf(Locale.ROOT, "| %s | %s | %.3f %% | %.0f | %s | %s | %s | %s | %s | %s |%n",
        kommune.officialName(),
        language, fits * 100 / VOLUNTEERS, Ratio.median(looked), medians(rounds, 0), medians(rounds, 1),
        ratio(rounds, 3, 0, 0), ratio(rounds, 3, 0, 1), ratio(rounds, 0, 1, 0), ratio(rounds, 0, 2, 0));
  }

  private static String medians(List<double[][]> rounds, int which) {
    var medians = new ArrayList<String>();
    for (int way = 0; way < 4; way++) {
      int one = way;
      medians.add(String.format(Locale.ROOT, "%.1f",
          Ratio.median(rounds.stream().mapToDouble(round -> round[one][which]).toArray())));
    }
    return String.join(", ", medians);
  }

  private static Ratio ratio(List<double[][]> rounds, int one, int other, int which) {
    return Ratio.of(rounds.stream().map(round -> round[one][which] / round[other][which]).toList());
  }
}

package nyvej.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Sides measured beside each other: every round runs all of them, there and back, and checks what they left. The first is
 * ours. A check that fails ends the contest.
 */
final class Contest {

  private static final int ROUNDS = Integer.getInteger("nyvej.rounds", 9);
  private static final Duration SLICE = Duration.ofMillis(Integer.getInteger("nyvej.slice", 1000));
  private static final Duration WARM_UP = Duration.ofMillis(Integer.getInteger("nyvej.warm-up", 3000));

  private Contest() {}

  /** A side with so many clients. */
  record Entrant(SideProcess side, int clients) {}

  static void printHead() {
    System.out.println("| clients | side | times/s | ours ÷ it (95 %) | p50 ms | p99 ms | CPU ms each |");
    System.out.println("|--:|---|--:|--:|--:|--:|--:|");
  }

  static void run(List<Entrant> entrants) throws IOException {
    for (Entrant each : entrants) {
      each.side.slice(each.clients, WARM_UP);
      each.side.check();
    }
    List<List<Slice>> rounds = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      rounds.add(round(entrants));
    }
    for (int i = 0; i < entrants.size(); i++) {
      print(entrants.get(i), i, rounds);
    }
  }

  private static List<Slice> round(List<Entrant> entrants) throws IOException {
    List<Slice> there = new ArrayList<>();
    for (Entrant each : entrants) {
      there.add(each.side.slice(each.clients, SLICE));
    }
    List<Slice> both = new ArrayList<>(there);
    for (int i = entrants.size() - 1; i >= 0; i--) {
      Entrant each = entrants.get(i);
      both.set(i, there.get(i).and(each.side.slice(each.clients, SLICE)));
    }
    for (Entrant each : entrants) {
      each.side.check();
    }
    return both;
  }

  private static void print(Entrant entrant, int index, List<List<Slice>> rounds) {
    Slice all = rounds.stream().map(round -> round.get(index)).reduce(Slice::and).orElseThrow();
    var ratios = rounds.stream().map(round -> round.getFirst().perSecond() / round.get(index).perSecond()).toList();
    System.out.printf("| %d | %s | %.0f | %s | %.2f | %.2f | %.2f |%n", entrant.clients, entrant.side.name(),
        all.perSecond(), index == 0 ? "" : Ratio.of(ratios), all.medianMillis(), all.p99Millis(),
        all.cpuMillisEach());
  }
}

package nyvej.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nyvej.engine.plan.Asking.Answers;
import nyvej.engine.plan.RandomProblem.Candidate;
import org.junit.jupiter.api.Test;

/**
 * Whom to ask first, and what that is good for: the same weeks of a network lived through three ways. More of them:
 *
 * <pre>
 * mvn -pl matching-core -Dtest=AskingTest -Dsurefire.failIfNoSpecifiedTests=false \
 *   -Dnyvej.networks=200 -Dnyvej.needs-a-day=2 test
 * </pre>
 *
 * With two needs a day and more the network is used up, most waits are those of needs whose candidates have all said no, and
 * it no longer matters who is asked first.
 */
class AskingTest {
  private static final int NETWORKS = Integer.getInteger("nyvej.networks", 12);

  @Test
  void a_chance_begins_at_the_networks_mean_and_follows_the_answers() {
    var asking = new Asking(List.of(new Answers(60, 12), new Answers(38, 7)));
    assertThat(asking.chance(new Answers(0, 0))).isCloseTo(0.2, within(1e-12));
    assertThat(asking.chance(new Answers(1, 1))).isCloseTo(1.8 / 5, within(1e-12));
    assertThat(asking.chance(new Answers(1, 0))).isCloseTo(0.8 / 5, within(1e-12));
    assertThat(asking.chance(new Answers(996, 996))).isCloseTo(996.8 / 1000, within(1e-12));
    assertThat(new Asking(List.of()).chance(new Answers(0, 0))).isEqualTo(0.5);
    assertThatIllegalArgumentException().isThrownBy(() -> new Answers(1, 2));
  }

  @Test
  void nobody_is_asked_more_often_than_allowed() {
    var list = List.of(new Candidate(0, 1), new Candidate(1, 1));
    var problem = RandomProblem.problem(1, new int[3], new int[]{1, 1}, List.of(list, list, list));
    var asking = new Asking(List.of());
    var toAsk = asking.toAsk(problem, List.of(new Answers(9, 9), new Answers(9, 0)));
    var solution = Solver.solve(toAsk, () -> false);
    assertThat(IntStream.range(0, 3).map(solution::volunteerOf)).containsExactlyInAnyOrder(0, 1, -1);
  }

  @Test
  void planned_asks_come_to_a_yes_sooner_than_asking_the_best_and_with_fewer_asks_than_asking_all() {
    var days = new double[Way.values().length];
    var asks = new double[Way.values().length];
    LongStream.range(0, NETWORKS).forEach(seed -> {
      for (var way : Way.values()) {
        var weeks = new Weeks(seed, way);
        weeks.live();
        days[way.ordinal()] += weeks.meanWait() / NETWORKS;
        asks[way.ordinal()] += weeks.asksForEach() / NETWORKS;
      }
    });
    for (var way : Way.values()) {
      System.out.printf(Locale.ROOT, "%s: %.2f days, %.2f asks for each need%n", way, days[way.ordinal()],
          asks[way.ordinal()]);
    }
    assertThat(days[Way.PLANNED.ordinal()]).isLessThan(days[Way.THE_BEST.ordinal()]);
    assertThat(asks[Way.PLANNED.ordinal()]).isLessThan(asks[Way.ALL.ordinal()]);
  }

  /** How asks are made. */
  private enum Way {
    ALL, THE_BEST, PLANNED
  }

  /**
   * Twelve weeks of 150 volunteers and a need a day with ten candidates each. A volunteer may be asked once or twice in
   * seven days, has room for three needs, answers within a day, and says yes as often as she or he does, one time in four on
   * average. Whoever says yes to a need that somebody else has taken is asked in vain.
   */
  private static final class Weeks {
    private static final int DAYS = 84;
    private static final int A_DAY = Integer.getInteger("nyvej.needs-a-day", 1);
    private static final int VOLUNTEERS = 150;

    private final Way way;
    private final Random chance;
    private final double[] saysYes;
    private final int[] allowed;
    private final int[] room = new int[VOLUNTEERS];
    private final List<List<Integer>> askedOn = new ArrayList<>();
    private final int[] asked = new int[VOLUNTEERS];
    private final int[] yes = new int[VOLUNTEERS];
    private final List<List<Candidate>> open = new ArrayList<>();
    private final List<Integer> since = new ArrayList<>();
    private final RandomProblem random;
    private long waited;
    private long asks;

    Weeks(long seed, Way way) {
      this.way = way;
      random = new RandomProblem(seed, 1);
      chance = new Random(seed);
      saysYes = chance.doubles(VOLUNTEERS).map(d -> d * d * d).toArray();
      allowed = chance.ints(VOLUNTEERS, 1, 3).toArray();
      Arrays.fill(room, 3);
      for (int i = 0; i < VOLUNTEERS; i++) {
        askedOn.add(new ArrayList<>());
      }
    }

    double meanWait() {
      return (double) waited / (DAYS * A_DAY);
    }

    double asksForEach() {
      return (double) asks / (DAYS * A_DAY);
    }

    void live() {
      for (int day = 0; day < DAYS; day++) {
        for (int i = 0; i < A_DAY; i++) {
          open.add(new ArrayList<>(random.candidates(10, VOLUNTEERS)));
          since.add(day);
        }
        var served = ask(day, asksOf(day));
        waited += open.size();
        for (int need = open.size() - 1; need >= 0; need--) {
          if (served[need]) {
            open.remove(need);
            since.remove(need);
          }
        }
      }
    }

    /** Whom each need asks today. */
    private List<List<Integer>> asksOf(int day) {
      var left = left(day);
      if (way == Way.PLANNED) {
        return planned(left);
      }
      var asksOf = new ArrayList<List<Integer>>();
      for (var candidates : open) {
        var can = candidates.stream().filter(c -> left[c.who()] > 0)
            .sorted(Comparator.comparingInt(Candidate::score).reversed()).limit(way == Way.ALL ? 10 : 1)
            .map(Candidate::who).toList();
        can.forEach(who -> left[who]--);
        asksOf.add(can);
      }
      return asksOf;
    }

    private List<List<Integer>> planned(int[] left) {
      var answers = IntStream.range(0, VOLUNTEERS).mapToObj(i -> new Answers(asked[i], yes[i])).toList();
      var problem = RandomProblem.problem(1, new int[open.size()], left, open.stream().map(List::copyOf).toList());
      var solution = Solver.solve(new Asking(answers).toAsk(problem, answers), () -> false);
      return IntStream.range(0, open.size()).mapToObj(solution::volunteerOf)
          .map(who -> who < 0 ? List.<Integer>of() : List.of(who)).toList();
    }

    private int[] left(int day) {
      return IntStream.range(0, VOLUNTEERS).map(who -> {
        askedOn.get(who).removeIf(on -> on <= day - 7);
        return Math.max(0, Math.min(room[who], allowed[who] - askedOn.get(who).size()));
      }).toArray();
    }

    private boolean[] ask(int day, List<List<Integer>> asksOf) {
      var served = new boolean[open.size()];
      for (int need = 0; need < served.length; need++) {
        var order = new ArrayList<>(asksOf.get(need));
        Collections.shuffle(order, chance);
        for (int who : order) {
          asks++;
          askedOn.get(who).add(day);
          asked[who]++;
          open.get(need).removeIf(c -> c.who() == who);
          if (chance.nextDouble() < saysYes[who]) {
            yes[who]++;
            room[who] -= served[need] ? 0 : 1;
            served[need] = true;
          }
        }
      }
      return served;
    }
  }
}

package nyvej.engine.plan;

import static nyvej.engine.plan.RandomProblem.objective;
import static nyvej.engine.plan.RandomProblem.scores;
import static nyvej.engine.plan.RandomProblem.who;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nyvej.engine.plan.RandomProblem.Candidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannerTest {
  /** Much room, too little, and very little; scores different or often equal. */
  @ParameterizedTest
  @CsvSource({"1, 120, 100, 1073741824", "2, 120, 50, 4", "3, 200, 30, 1073741824", "4, 60, 10, 1", "5, 1, 1, 2"})
  void after_each_of_a_thousand_changes_it_is_as_if_solved_anew(long seed, int needs, int volunteers, int scores) {
    var random = new RandomProblem(seed, 3).coarse(scores);
    var changes = new Changes(random, random.of(needs, volunteers, 6, 0, 3));
    for (int i = 0; i < 1000; i++) {
      changes.one();
      var problem = changes.planner.problem();
      var solution = changes.planner.solution();
      Certificate.provesTheBest(problem, solution);
      assertThat(objective(problem, solution)).isEqualTo(objective(problem, Solver.solve(problem, () -> false)));
    }
  }

  @Test
  void what_it_plans_for_is_what_it_was_told() {
    var random = new RandomProblem(6, 2);
    var planner = new Planner(random.of(3, 2, 2, 1, 1));
    planner.removeNeed(1);
    planner.changeCapacity(0, 4);
    int need = planner.addNeed(1, new int[]{1}, new int[]{77});
    int volunteer = planner.addVolunteer(3, new int[]{0, need}, new int[]{5, 6});
    assertThat(need).isEqualTo(1);
    assertThat(volunteer).isEqualTo(2);
    var problem = planner.problem();
    assertThat(RandomProblem.capacities(problem)).containsExactly(4, 1, 3);
    assertThat(problem.urgency(1)).isEqualTo(1);
    assertThat(RandomProblem.candidates(problem, 1)).containsExactly(new Candidate(1, 77), new Candidate(2, 6));
    planner.removeVolunteer(1);
    assertThat(RandomProblem.candidates(planner.problem(), 1)).containsExactly(new Candidate(2, 6));
    assertThat(planner.volunteerOf(1)).isEqualTo(2);
  }

  @Test
  void insisting_on_a_volunteer_is_the_best_for_all_others() {
    var random = new RandomProblem(7, 3);
    for (int round = 0; round < 60; round++) {
      var problem = random.of(40, 15, 5, 1, 3);
      var planner = new Planner(problem);
      var before = RandomProblem.assignment(problem, planner.solution());
      int need = random.random.nextInt(40);
      int volunteer = problem.volunteer(problem.start(need));
      var insisted = planner.insistingOn(need, volunteer);
      assertThat(insisted[need]).isEqualTo(volunteer);
      var lists = new ArrayList<>(RandomProblem.candidates(problem));
      lists.set(need, List.of());
      var capacity = RandomProblem.capacities(problem);
      capacity[volunteer]--;
      var others = RandomProblem.with(problem, capacity, lists);
      insisted[need] = -1;
      var solution = new Solution(others, insisted, new long[15]);
      Certificate.provesTheBound(others, solution);
      assertThat(objective(others, solution)).isEqualTo(objective(others, Solver.solve(others, () -> false)));
      assertThat(RandomProblem.assignment(problem, planner.solution())).as("only asked").isEqualTo(before);
    }
  }

  @Test
  void what_is_not_there_or_means_nothing_is_refused() {
    var planner = new Planner(new RandomProblem(8, 2).of(3, 2, 2, 1, 1));
    planner.removeNeed(2);
    planner.removeVolunteer(1);
    refused("unknown need", () -> planner.removeNeed(2));
    refused("unknown need", () -> planner.changeNeed(3, 0, new int[0], new int[0]));
    refused("unknown need", () -> planner.addVolunteer(1, new int[]{2}, new int[]{1}));
    refused("unknown volunteer", () -> planner.changeCapacity(1, 3));
    refused("unknown volunteer", () -> planner.removeVolunteer(-1));
    refused("unknown volunteer", () -> planner.addNeed(0, new int[]{1}, new int[]{1}));
    refused("unknown class of urgency", () -> planner.addNeed(2, new int[0], new int[0]));
    refused("negative capacity", () -> planner.changeCapacity(0, -1));
    refused("score out of range", () -> planner.addNeed(0, new int[]{0}, new int[]{-1}));
    refused("not one score for each", () -> planner.addNeed(0, new int[]{0}, new int[0]));
    refused("named twice", () -> planner.addNeed(0, new int[]{0, 0}, new int[]{1, 2}));
    Certificate.provesTheBest(planner.problem(), planner.solution());
  }

  private static void refused(String why, Runnable change) {
    assertThatIllegalArgumentException().isThrownBy(change::run).withMessage(why);
  }

  /** Any change that there is, at random; knows who is there. */
  private static final class Changes {
    private final RandomProblem random;
    private final List<Integer> needs;
    private final List<Integer> volunteers;
    private final Planner planner;

    Changes(RandomProblem random, Problem problem) {
      this.random = random;
      needs = new ArrayList<>(IntStream.range(0, problem.needs()).boxed().toList());
      volunteers = new ArrayList<>(IntStream.range(0, problem.volunteers()).boxed().toList());
      planner = new Planner(problem);
    }

    void one() {
      switch (random.random.nextInt(8)) {
        case 0 -> {
          var of = some(volunteers);
          needs.add(planner.addNeed(below(3), who(of), scores(of)));
        }
        case 1 -> {
          if (!needs.isEmpty()) {
            planner.removeNeed(needs.remove(below(needs.size())));
          }
        }
        case 2 -> {
          if (!needs.isEmpty()) {
            var of = some(volunteers);
            planner.changeNeed(needs.get(below(needs.size())), below(3), who(of), scores(of));
          }
        }
        case 3 -> {
          var of = some(needs);
          volunteers.add(planner.addVolunteer(below(4), who(of), scores(of)));
        }
        case 4 -> {
          if (!volunteers.isEmpty()) {
            planner.removeVolunteer(volunteers.remove(below(volunteers.size())));
          }
        }
        case 5 -> {
          if (!volunteers.isEmpty()) {
            var of = some(needs);
            planner.changeVolunteer(volunteers.get(below(volunteers.size())), below(4), who(of), scores(of));
          }
        }
        default -> {
          if (!volunteers.isEmpty()) {
            planner.changeCapacity(volunteers.get(below(volunteers.size())),
                below(9) == 0 ? Integer.MAX_VALUE : below(4));
          }
        }
      }
    }

    private List<Candidate> some(List<Integer> among) {
      if (among.isEmpty()) {
        return List.of();
      }
      return random.candidates(Math.min(below(9), among.size()), among.size()).stream()
          .map(c -> new Candidate(among.get(c.who()), c.score())).toList();
    }

    private int below(int bound) {
      return random.random.nextInt(bound);
    }
  }
}

package nyvej.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest {
  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.01, 1.01})
  void a_score_that_is_none_is_refused(double score) {
    assertThatIllegalArgumentException().isThrownBy(() -> Problem.whole(score)).withMessage("score out of range");
  }

  @Test
  void scores_become_whole_numbers() {
    assertThat(Problem.whole(0)).isZero();
    assertThat(Problem.whole(0.5)).isEqualTo(1 << 29);
    assertThat(Problem.whole(1)).isEqualTo(Problem.BEST_SCORE);
  }

  @Test
  void what_could_overflow_or_means_nothing_is_refused() {
    refused("classes out of range", 0, i(0), i(1), i(0, 1), i(0), i(1));
    refused("classes out of range", 33, i(0), i(1), i(0, 1), i(0), i(1));
    refused("unknown class of urgency", 2, i(2), i(1), i(0, 1), i(0), i(1));
    refused("unknown class of urgency", 2, i(-1), i(1), i(0, 1), i(0), i(1));
    refused("negative capacity", 1, i(0), i(-1), i(0, 1), i(0), i(1));
    refused("not one start for each need", 1, i(0), i(1), i(0), i(0), i(1));
    refused("not one start for each need", 1, i(0), i(1), i(1, 1), i(0), i(1));
    refused("not one score for each", 1, i(0), i(1), i(0, 1), i(0), i());
    refused("not one score for each", 1, i(0), i(1), i(0, 2), i(0), i(1));
    refused("starts that fall", 1, i(0, 0), i(1), i(0, 2, 1), i(0), i(1));
    refused("unknown volunteer", 1, i(0), i(1), i(0, 1), i(1), i(1));
    refused("unknown volunteer", 1, i(0), i(1), i(0, 1), i(-1), i(1));
    refused("a volunteer named twice", 1, i(0), i(1), i(0, 2), i(0, 0), i(1, 2));
    refused("score out of range", 1, i(0), i(1), i(0, 1), i(0), i(-1));
    refused("score out of range", 1, i(0), i(1), i(0, 1), i(0), i(Problem.BEST_SCORE + 1));
    refused("too many needs or volunteers", 1, i(0), new int[Problem.MOST], i(0, 1), i(0), i(1));
  }

  @Test
  void a_step_outweighs_what_the_longest_path_can_lose_and_nothing_overflows() {
    assertThat(Problem.STEP).isGreaterThan(Math.multiplyExact(Problem.MOST - 1L, (long) Problem.BEST_SCORE));
    assertThat(Math.multiplyExact(3, Math.addExact(Problem.worth(0, Problem.MOST_CLASSES), Problem.BEST_SCORE)))
        .isPositive();
  }

  private static void refused(String why, int classes, int[] urgency, int[] capacity, int[] start, int[] volunteer,
      int[] score) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Problem(classes, urgency, capacity, start, volunteer, score)).withMessage(why);
  }

  private static int[] i(int... numbers) {
    return numbers;
  }
}

package nyvej.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;

/**
 * Checks a proof, without knowing how it was found: only the problem, who helps whom, and the prices. All in whole numbers of
 * any size, by the conditions of linear programming: both sides feasible, complementary slackness, no gap.
 */
public final class Certificate {
  private static final BigInteger STEP = BigInteger.TWO.pow(54);

  private final Problem problem;
  private final Solution solution;

  private Certificate(Problem problem, Solution solution) {
    this.problem = problem;
    this.solution = solution;
  }

  /** That nobody could do better. */
  public static void provesTheBest(Problem problem, Solution solution) {
    var certificate = new Certificate(problem, solution);
    var value = certificate.valueOfAFeasibleAssignment();
    var bound = certificate.boundOfFeasiblePrices();
    certificate.pricesFitTheAssignment();
    assertThat(bound).isEqualTo(value);
    assertThat(solution.optimal()).isTrue();
  }

  /** That it can be done, and that nobody could do better than its bound. */
  static void provesTheBound(Problem problem, Solution solution) {
    var certificate = new Certificate(problem, solution);
    assertThat(certificate.valueOfAFeasibleAssignment()).isLessThanOrEqualTo(certificate.boundOfFeasiblePrices());
  }

  private BigInteger valueOfAFeasibleAssignment() {
    var used = new int[problem.volunteers()];
    var served = new int[problem.classes()];
    long scores = 0;
    var value = BigInteger.ZERO;
    for (int need = 0; need < problem.needs(); need++) {
      int volunteer = solution.volunteerOf(need);
      if (volunteer != -1) {
        used[volunteer]++;
        served[problem.urgency(need)]++;
        int score = scoreOf(need, volunteer);
        scores += score;
        value = value.add(worth(need)).add(BigInteger.valueOf(score));
      }
    }
    for (int volunteer = 0; volunteer < used.length; volunteer++) {
      assertThat(used[volunteer]).as("places given of " + volunteer).isLessThanOrEqualTo(problem.capacity(volunteer));
    }
    for (int urgency = 0; urgency < served.length; urgency++) {
      assertThat(solution.served(urgency)).isEqualTo(served[urgency]);
    }
    assertThat(solution.score()).isEqualTo(scores);
    assertThat(solution.value()).isEqualTo(value);
    return value;
  }

  private BigInteger boundOfFeasiblePrices() {
    var bound = BigInteger.ZERO;
    for (int need = 0; need < problem.needs(); need++) {
      assertThat(solution.gainOf(need)).isNotNegative();
      bound = bound.add(BigInteger.valueOf(solution.gainOf(need)));
      for (int arc = problem.start(need); arc < problem.end(need); arc++) {
        if (slack(need, problem.volunteer(arc), problem.score(arc)).signum() < 0) {
          throw new AssertionError("need " + need + " would rather go to " + problem.volunteer(arc));
        }
      }
    }
    for (int volunteer = 0; volunteer < problem.volunteers(); volunteer++) {
      assertThat(solution.priceOf(volunteer)).isNotNegative();
      bound = bound.add(
          BigInteger.valueOf(solution.priceOf(volunteer)).multiply(BigInteger.valueOf(problem.capacity(volunteer))));
    }
    assertThat(solution.bound()).isEqualTo(bound);
    return bound;
  }

  private void pricesFitTheAssignment() {
    var used = new int[problem.volunteers()];
    for (int need = 0; need < problem.needs(); need++) {
      int volunteer = solution.volunteerOf(need);
      if (volunteer == -1) {
        assertThat(solution.gainOf(need)).as("gain of unserved " + need).isZero();
      } else {
        assertThat(slack(need, volunteer, scoreOf(need, volunteer))).as("slack of served " + need).isZero();
        used[volunteer]++;
      }
    }
    for (int volunteer = 0; volunteer < used.length; volunteer++) {
      if (used[volunteer] < problem.capacity(volunteer)) {
        assertThat(solution.priceOf(volunteer)).as("price of " + volunteer + " with room").isZero();
      }
    }
  }

  private BigInteger slack(int need, int volunteer, int score) {
    return BigInteger.valueOf(solution.gainOf(need)).add(BigInteger.valueOf(solution.priceOf(volunteer)))
        .subtract(worth(need)).subtract(BigInteger.valueOf(score));
  }

  private BigInteger worth(int need) {
    return STEP.multiply(BigInteger.valueOf(problem.classes() - problem.urgency(need)));
  }

  private int scoreOf(int need, int volunteer) {
    for (int arc = problem.start(need); arc < problem.end(need); arc++) {
      if (problem.volunteer(arc) == volunteer) {
        return problem.score(arc);
      }
    }
    throw new AssertionError("need " + need + " has no candidate " + volunteer);
  }
}

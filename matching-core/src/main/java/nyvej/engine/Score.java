package nyvej.engine;

import java.time.Instant;
import java.util.List;

/**
 * How well a pair fits, from 0 to 1: the contributions of all criteria, summed in the criteria's order. The order is part
 * of the definition, so that every implementation comes to the same last bit.
 *
 * @param contributions one of each criterion, in their order
 */
public record Score(List<Contribution> contributions) {
  private static final Criterion[] CRITERIA = Criterion.values();

  /** Contributions that are not one of each criterion in order are an {@link IllegalArgumentException}. */
  public Score {
    contributions = List.copyOf(contributions);
    boolean each = contributions.size() == CRITERIA.length;
    for (int i = 0; each && i < CRITERIA.length; i++) {
      each = contributions.get(i).criterion() == CRITERIA[i];
    }
    if (!each) {
      throw new IllegalArgumentException("not one contribution of each criterion in order");
    }
  }

  /** Scores a pair, whether or not the hard rules hold; the volunteer must have stated what she or he offers. */
  public static Score of(NeedFacts need, VolunteerFacts volunteer, Instant now, Weights weights) {
    if (volunteer.availability() == null) {
      throw new IllegalArgumentException("nothing offered, nothing to score");
    }
    return of(new FactsPair(need, volunteer, now), weights);
  }

  /** Scores a pair whose volunteer has stated what she or he offers. */
  public static Score of(Pair pair, Weights weights) {
    var contributions = new Contribution[CRITERIA.length];
    for (int i = 0; i < contributions.length; i++) {
      contributions[i] = new Contribution(CRITERIA[i], CRITERIA[i].value(pair), weights.of(CRITERIA[i]));
    }
    return new Score(List.of(contributions));
  }

  /** The sum. Rounding is monotone and the weights sum to exactly 1, so it never exceeds 1. */
  public double value() {
    double sum = 0;
    for (var contribution : contributions) {
      sum += contribution.contribution();
    }
    return sum;
  }
}

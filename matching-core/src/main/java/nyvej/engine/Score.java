package nyvej.engine;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * How well a pair fits, from 0 to 1: the contributions of all criteria, summed in the criteria's order. The order is part
 * of the definition, so that every implementation comes to the same last bit.
 *
 * @param contributions one of each criterion, in their order
 */
public record Score(List<Contribution> contributions) {
  /** Contributions that are not one of each criterion in order are an {@link IllegalArgumentException}. */
  public Score {
    contributions = List.copyOf(contributions);
    if (!contributions.stream().map(Contribution::criterion).toList().equals(List.of(Criterion.values()))) {
      throw new IllegalArgumentException("not one contribution of each criterion in order");
    }
  }

  /** Scores a pair, whether or not the hard rules hold; the volunteer must have stated what she or he offers. */
  public static Score of(NeedFacts need, VolunteerFacts volunteer, Instant now, Weights weights) {
    var offer = volunteer.availability();
    if (offer == null) {
      throw new IllegalArgumentException("nothing offered, nothing to score");
    }
    return new Score(Stream.of(Criterion.values())
        .map(c -> new Contribution(c, c.value(need, volunteer, offer, now), weights.of(c))).toList());
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

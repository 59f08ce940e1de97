package nyvej.engine;

import java.util.List;
import nyvej.vocabulary.VolunteerId;

/**
 * A volunteer who could help her, and how well.
 *
 * @param volunteer who
 * @param score how well, 0 to 1; exactly the sum of the contributions in their order
 * @param contributions what each criterion adds
 */
public record Proposal(VolunteerId volunteer, double score, List<Contribution> contributions) {
  /** Contributions that do not sum to the score are an {@link IllegalArgumentException}. */
  public Proposal {
    contributions = List.copyOf(contributions);
    if (new Score(contributions).value() != score) {
      throw new IllegalArgumentException("contributions do not sum to " + score);
    }
  }

  static Proposal of(VolunteerId volunteer, Score score) {
    return new Proposal(volunteer, score.value(), score.contributions());
  }
}

package nyvej.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nyvej.vocabulary.VolunteerId;

/**
 * A volunteer who could help her, and how well.
 *
 * @param volunteer who
 * @param score how well, 0 to 1; exactly the sum of the contributions in their order
 * @param contributions what each criterion adds
 */
public record Proposal(VolunteerId volunteer, double score, List<Contribution> contributions) {
  private static final Comparator<Contribution> WEIGHTIEST = Comparator.comparingDouble(Contribution::weight).reversed()
      .thenComparing(Contribution::criterion);
  private static final Comparator<Contribution> WEAKEST_FIRST = Comparator.comparingDouble(Contribution::value)
      .thenComparing(WEIGHTIEST);
  private static final Comparator<Contribution> STRONGEST_FIRST = Comparator.comparingDouble(Contribution::value)
      .reversed().thenComparing(WEIGHTIEST);

  /** Contributions that do not sum to the score are an {@link IllegalArgumentException}. */
  public Proposal {
    contributions = List.copyOf(contributions);
    if (new Score(contributions).value() != score) {
      throw new IllegalArgumentException("contributions do not sum to " + score);
    }
  }

  /** The two criteria of this need that this volunteer meets best, best first; of equals the one that counts more. */
  public List<Contribution> strongestTwo(NeedFacts need) {
    return aboutTheVolunteer(need).filter(c -> c.value() > 0).sorted(STRONGEST_FIRST).limit(2).toList();
  }

  /** The criterion of this need that this volunteer meets worst; of equals the one that counts more. Empty when all are met in full. */
  public Optional<Contribution> weakest(NeedFacts need) {
    return aboutTheVolunteer(need).filter(c -> c.value() < 1).min(WEAKEST_FIRST);
  }

  private Stream<Contribution> aboutTheVolunteer(NeedFacts need) {
    return contributions.stream().filter(c -> c.criterion().ranksVolunteers(need));
  }

  /** A volunteer with that score. */
  public static Proposal of(VolunteerId volunteer, Score score) {
    return new Proposal(volunteer, score.value(), score.contributions());
  }
}

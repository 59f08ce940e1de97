package nyvej.web.sample;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.OrganisationId;
import nyvej.vocabulary.PersonId;
import nyvej.vocabulary.VolunteerId;

/**
 * Those of the sample who have accounts: they do what is done, and find it when they sign in.
 *
 * @param branches each looks after the kommuner that it is the nearest to; at least one
 * @param referrers who record needs, mostly from near by; at least one
 * @param partners who pledge
 */
public record SampleCast(List<Branch> branches, List<Referrer> referrers, List<Partner> partners) {
  /** A branch, where it sits, its coordinator and the volunteer who has an account. */
  public record Branch(BranchId id, Kommune seat, PersonId coordinator, MainVolunteer volunteer) {}

  /** A volunteer with an account: one match, one declined, and one ask that waits for an answer. */
  public record MainVolunteer(VolunteerId id, PersonId person, String name) {}

  /** Who records needs for a municipality or shelter that sits there. */
  public record Referrer(OrganisationId organisation, PersonId person, Kommune seat) {}

  /** Who pledges for another organisation. */
  public record Partner(OrganisationId organisation, PersonId person) {}

  /** Refuses a cast without a branch or a referrer. */
  public SampleCast {
    branches = List.copyOf(branches);
    referrers = List.copyOf(referrers);
    partners = List.copyOf(partners);
    if (branches.isEmpty() || referrers.isEmpty()) {
      throw new IllegalArgumentException("a branch and a referrer are needed");
    }
  }

  /** The branches, the nearest first. */
  List<Branch> branchesNear(Kommune kommune) {
    return nearestFirst(branches, Branch::seat, kommune);
  }

  /** The referrers, the nearest first. */
  List<Referrer> referrersNear(Kommune kommune) {
    return nearestFirst(referrers, Referrer::seat, kommune);
  }

  /** The kommuner that the branch looks after. */
  List<Kommune> kommunerOf(Branch branch) {
    return Kommune.all().stream().filter(kommune -> branchesNear(kommune).getFirst().equals(branch)).toList();
  }

  private static <T> List<T> nearestFirst(List<T> all, Function<T, Kommune> seat, Kommune to) {
    return all.stream().sorted(Comparator.comparingDouble(one -> seat.apply(one).kilometresTo(to))).toList();
  }
}

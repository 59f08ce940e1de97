package nyvej.web.sample;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Consent;
import nyvej.vocabulary.Danish;
import nyvej.vocabulary.NeedDescription;
import nyvej.vocabulary.Purpose;

/**
 * A woman who leaves a shelter and asks for after-care.
 *
 * @param children how many come with her
 * @param returning whether she has been in a shelter before
 * @param partnersCoarsely whether she consents that partners see the need, generalised
 * @param secondBranch whether she also lets the second nearest branch see it
 * @param statistics whether she consents to statistics
 * @param consentDays how long her consent is in force
 */
record SyntheticNeed(Identity identity, NeedDescription description, int children, boolean returning,
    boolean partnersCoarsely, boolean secondBranch, boolean statistics, int consentDays) {
  /** What she consents to on that day, for what she asks for by then. */
  Consent consent(SampleCast cast, NeedDescription actual, Instant at) {
    var purposes = statistics ? Set.of(Purpose.MATCHING, Purpose.STATISTICS) : Set.of(Purpose.MATCHING);
    var near = cast.branchesNear(actual.kommune());
    var branches = new HashSet<BranchId>(List.of(near.getFirst().id()));
    if (secondBranch && near.size() > 1) {
      branches.add(near.get(1).id());
    }
    return new Consent(purposes, branches, partnersCoarsely, Danish.day(at).plusDays(consentDays));
  }
}

package nyvej.engine.index;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nyvej.engine.HardRule;
import nyvej.engine.NeedFacts;
import nyvej.engine.Proposal;
import nyvej.engine.Proposals;

/** Counts how many volunteers each rule speaks against. */
final class Tally {
  private final LanguageSets.Fits fits;
  private final RowPair pair;
  private final TreeMap<HardRule, Integer> excludedBy = new TreeMap<>();
  private final Map<HardRule, Integer> excludedOnlyBy = new EnumMap<>(HardRule.class);
  private int candidates;
  private int fitting;

  Tally(NeedFacts need, Instant now, LanguageSets languages) {
    fits = languages.fits(need.description().languages());
    pair = new RowPair(need, now);
  }

  /** All volunteers of these branches, with the best of them. */
  Proposals of(List<Search.Branch> branches, List<Proposal> best) {
    for (var branch : branches) {
      pair.of(branch.id());
      Groups.of(branch.places(), (place, languages, group) -> {
        pair.of(fits.levels()[fits.levelOf()[languages]], place);
        for (var rows : group) {
          for (int row = 0; row < rows.size(); row++) {
            pair.of(rows, row);
            count();
          }
        }
      });
    }
    return new Proposals(best, candidates, fitting, excludedBy, excludedOnlyBy);
  }

  private void count() {
    var against = HardRule.whyNot(pair);
    candidates++;
    against.forEach(rule -> excludedBy.merge(rule, 1, Integer::sum));
    if (against.isEmpty()) {
      fitting++;
    } else if (against.size() == 1) {
      excludedOnlyBy.merge(against.getFirst(), 1, Integer::sum);
    }
  }
}

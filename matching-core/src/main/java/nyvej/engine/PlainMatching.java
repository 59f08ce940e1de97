package nyvej.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Asks every rule for every volunteer and scores those who remain: plain, correct, and the yardstick for faster ways.
 *
 * @param weights what the score weighs with
 */
public record PlainMatching(Weights weights) implements Matching {
  private static final Comparator<Proposal> BEST_FIRST = Comparator.comparingDouble(Proposal::score).reversed()
      .thenComparing(Proposal::volunteer);

  @Override
  public Proposals propose(NeedFacts need, Collection<VolunteerFacts> candidates, Instant now, int limit) {
    var fitting = new ArrayList<Proposal>();
    var excludedBy = new TreeMap<HardRule, Integer>();
    var excludedOnlyBy = new EnumMap<HardRule, Integer>(HardRule.class);
    for (var volunteer : candidates) {
      var against = HardRule.whyNot(need, volunteer, now);
      count(against, excludedBy);
      if (against.isEmpty()) {
        fitting.add(Proposal.of(volunteer.id(), Score.of(need, volunteer, now, weights)));
      } else if (against.size() == 1) {
        count(against, excludedOnlyBy);
      }
    }
    var best = fitting.stream().sorted(BEST_FIRST).limit(limit).toList();
    return new Proposals(best, candidates.size(), fitting.size(), excludedBy, excludedOnlyBy);
  }

  private static void count(List<HardRule> rules, Map<HardRule, Integer> counts) {
    rules.forEach(rule -> counts.merge(rule, 1, Integer::sum));
  }
}

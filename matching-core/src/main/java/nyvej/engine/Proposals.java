package nyvej.engine;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The answer for one need.
 *
 * @param best the best first; equal scores in the order of the volunteers' ids
 * @param candidates how many volunteers were looked at
 * @param fitting how many of them all rules allow
 * @param excludedBy how many each rule speaks against; rules that exclude nobody are left out
 * @param excludedOnlyBy how many only that one rule speaks against
 */
public record Proposals(List<Proposal> best, int candidates, int fitting, SortedMap<HardRule, Integer> excludedBy,
    Map<HardRule, Integer> excludedOnlyBy) {
  /** Copies the collections. */
  public Proposals {
    best = List.copyOf(best);
    excludedBy = Collections.unmodifiableSortedMap(new TreeMap<>(excludedBy));
    var only = new EnumMap<HardRule, Integer>(HardRule.class);
    only.putAll(excludedOnlyBy);
    excludedOnlyBy = Collections.unmodifiableMap(only);
  }
}

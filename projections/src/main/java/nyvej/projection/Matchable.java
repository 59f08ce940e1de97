package nyvej.projection;

import java.util.Map;
import java.util.Set;
import nyvej.engine.NeedFacts;
import nyvej.engine.PairMark;
import nyvej.engine.index.Candidates;
import nyvej.state.Need;
import nyvej.vocabulary.SurvivorId;
import nyvej.vocabulary.VolunteerId;

/**
 * All volunteers, for matching.
 *
 * @param candidates as they were shown at one moment
 * @param marks what is known between a survivor and volunteers, as it was then or later
 */
public record Matchable(Candidates candidates, Map<SurvivorId, Map<VolunteerId, Set<PairMark>>> marks) {
  /** What matching needs to know of a need, with what volunteers know of her. */
  public NeedFacts factsOf(Need need) {
    return need.factsWith(marks.getOrDefault(need.survivor(), Map.of()));
  }
}

package nyvej.engine;

import java.time.Instant;
import java.util.Collection;

/** Finds the volunteers who could help her. All implementations give the same answer to the last bit. */
public interface Matching {
  /**
   * Proposes volunteers for a need.
   *
   * @param candidates the volunteers to look at, each once; their order does not matter
   * @param now the time that consent, clearances, asks and waiting are judged at
   * @param limit how many to propose at most, at least 0
   */
  Proposals propose(NeedFacts need, Collection<VolunteerFacts> candidates, Instant now, int limit);
}

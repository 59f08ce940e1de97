package nyvej.engine.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nyvej.engine.NeedFacts;
import nyvej.vocabulary.BranchId;

/** Reads all bytes of the rows that a search looks at, and does nothing with them: the least that looking could take. */
public final class Sweep {
  private final List<Rows> rows = new ArrayList<>();

  /** Notes the rows of one search. */
  public Sweep(Candidates candidates, NeedFacts need, Collection<BranchId> among, Instant now, int limit) {
    new Search(need, now, limit, candidates.weights(), candidates.languages()) {
      @Override
      void scan(Rows some) {
        rows.add(some);
        super.scan(some);
      }
    }.among(candidates.found(among));
  }

  /** Reads them. */
  public long read() {
    long sum = 0;
    for (var some : rows) {
      for (long word : some.words) {
        sum += word;
      }
    }
    return sum;
  }
}

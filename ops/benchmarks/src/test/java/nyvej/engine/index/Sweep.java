package nyvej.engine.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nyvej.engine.NeedFacts;
import nyvej.vocabulary.BranchId;

/** Reads all bytes of rows and does nothing with them: the least that looking at them could take. */
public final class Sweep {
  private final List<Rows> looked = new ArrayList<>();
  private final List<Rows> cells = new ArrayList<>();

  /** Notes the rows of one search: those it looks at, and all in the cells (place and languages) that it comes by. */
  public Sweep(Candidates candidates, NeedFacts need, Collection<BranchId> among, Instant now, int limit) {
    new Search(need, now, limit, candidates.weights(), candidates.languages()) {
      @Override
      void see(Part group, long bits) {
        switch (group) {
          case Rows rows -> cells.add(rows);
          case Group many -> cells.addAll(List.of(many.rows()));
          case Parts _ -> throw new IllegalArgumentException("not at the end of the way");
        }
        super.see(group, bits);
      }

      @Override
      void scan(Rows some) {
        looked.add(some);
        super.scan(some);
      }
    }.among(candidates.found(among));
  }

  /** Reads the rows that the search looks at. */
  public long readLooked() {
    return read(looked);
  }

  /** Reads all rows of the cells. */
  public long readCells() {
    return read(cells);
  }

  private static long read(List<Rows> rows) {
    long sum = 0;
    for (var some : rows) {
      for (long word : some.words) {
        sum += word;
      }
    }
    return sum;
  }
}

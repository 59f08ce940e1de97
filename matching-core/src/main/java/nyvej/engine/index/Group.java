package nyvej.engine.index;

import java.util.ArrayList;
import java.util.List;

/**
 * The volunteers of one branch in one place who speak the same languages, those first who may score best.
 *
 * @param ideals for each of the rows somebody at least as good as any of them, here too so that most need not be visited
 */
record Group(Rows[] rows, long[] ideals, int size, long ideal) implements Part {
  static final Group EMPTY = of(new Rows[0]);
  /** So that the next change need not split. */
  private static final int FILLED = Rows.MOST * 3 / 4;

  private static Group of(Rows[] rows) {
    var ideals = new long[rows.length];
    for (int i = 0; i < ideals.length; i++) {
      ideals[i] = rows[i].ideal();
    }
    return new Group(rows, ideals, Part.size(rows), Part.ideal(rows));
  }

  /** Makes a group of many at once. */
  static final class Filling {
    private final List<Rows> full = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    /** Each in its order. */
    void add(Row row) {
      if (rows.size() == FILLED) {
        full.add(Rows.of(rows));
        rows.clear();
      }
      rows.add(row);
    }

    Group group() {
      if (!rows.isEmpty()) {
        full.add(Rows.of(rows));
      }
      return of(full.toArray(Rows[]::new));
    }
  }

  /** One row. */
  @FunctionalInterface
  interface Seeing {
    void see(Rows rows, int row);
  }

  /** All rows in their order. */
  void forEach(Seeing seeing) {
    for (var some : rows) {
      for (int row = 0; row < some.size(); row++) {
        seeing.see(some, row);
      }
    }
  }

  /** With that volunteer, who is not in it yet. */
  Group with(Row row) {
    if (rows.length == 0) {
      return of(new Rows[]{Rows.of(List.of(row))});
    }
    int order = Bits.order(row.bits());
    int at = holding(order, row.high(), row.low());
    var more = rows[at].inserted(rows[at].before(order, row.high(), row.low()), row);
    if (more.size() <= Rows.MOST) {
      return of(Copies.replaced(rows, at, more));
    }
    int half = more.size() / 2;
    return of(Copies.inserted(Copies.replaced(rows, at, more.part(half, more.size())), at, more.part(0, half)));
  }

  /** Without that volunteer, who is in it. */
  Group without(int order, long high, long low) {
    int at = holding(order, high, low);
    var fewer = rows[at].removed(rows[at].before(order, high, low));
    return of(fewer.size() == 0 ? Copies.removed(rows, at) : Copies.replaced(rows, at, fewer));
  }

  /** Where somebody of that order and id is or would be. */
  private int holding(int order, long high, long low) {
    int from = 0;
    int to = rows.length - 1;
    while (from < to) {
      int middle = (from + to + 1) >>> 1;
      if (rows[middle].compare(0, order, high, low) <= 0) {
        from = middle;
      } else {
        to = middle - 1;
      }
    }
    return from;
  }
}

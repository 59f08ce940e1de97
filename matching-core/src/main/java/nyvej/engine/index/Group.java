package nyvej.engine.index;

import java.util.ArrayList;
import java.util.List;

/** The volunteers of one {@link Key}, in the order of their ids, so that the search can stop where only ids decide. */
record Group(Rows[] rows, int size, int radiusKm, boolean remote) implements Part {
  static final Group EMPTY = of(new Rows[0]);

  /** So that the next change need not split. */
  private static final int FILLED = Rows.MOST * 3 / 4;

  static Group of(Rows[] rows) {
    return new Group(rows, Part.size(rows), Part.radiusKm(rows), Part.remote(rows));
  }

  /** One row. */
  @FunctionalInterface
  interface Seeing {
    void see(Rows rows, int row);
  }

  /** All rows in the order of their ids. */
  void forEach(Seeing seeing) {
    for (var some : rows) {
      for (int row = 0; row < some.size(); row++) {
        seeing.see(some, row);
      }
    }
  }

  /** Makes a group of many at once. */
  static final class Filling {
    private final List<Rows> full = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    /** Each with a higher id than the one before. */
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

  /** With that volunteer, who is not in it yet. */
  Group with(Row row) {
    if (rows.length == 0) {
      return of(new Rows[]{Rows.of(List.of(row))});
    }
    long high = row.words()[Row.HIGH];
    long low = row.words()[Row.LOW];
    int at = holding(high, low);
    var more = rows[at].inserted(-rows[at].find(high, low) - 1, row);
    if (more.size() <= Rows.MOST) {
      return of(Copies.replaced(rows, at, more));
    }
    int half = more.size() / 2;
    return of(Copies.inserted(Copies.replaced(rows, at, more.part(half, more.size())), at, more.part(0, half)));
  }

  /** Without that volunteer, who is in it. */
  Group without(long high, long low) {
    int at = holding(high, low);
    var fewer = rows[at].removed(rows[at].find(high, low));
    return of(fewer.size() == 0 ? Copies.removed(rows, at) : Copies.replaced(rows, at, fewer));
  }

  /** Where somebody of that id is or would be. */
  private int holding(long high, long low) {
    int from = 0;
    int to = rows.length - 1;
    while (from < to) {
      int middle = (from + to + 1) >>> 1;
      if (rows[middle].compare(0, high, low) <= 0) {
        from = middle;
      } else {
        to = middle - 1;
      }
    }
    return from;
  }
}

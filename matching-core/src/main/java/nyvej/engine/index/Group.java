package nyvej.engine.index;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The volunteers of one branch in one place who speak the same languages, those first who may score best, when they are more than
 * {@link Rows} hold.
 *
 * @param ideals for each of the rows somebody at least as good as any of them, here too so that most need not be visited
 */
record Group(Rows[] rows, long[] ideals, int size, long ideal) implements Part {
  /** So that the next change need not split. */
  private static final int FILLED = Rows.MOST * 3 / 4;

  private static Group of(Rows[] rows) {
    return new Group(rows, Part.ideals(rows), Part.size(rows), Part.ideal(rows));
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

    Part done() {
      full.add(Rows.of(rows));
      return full.size() == 1 ? full.getFirst() : of(full.toArray(Rows[]::new));
    }
  }

  /** With that volunteer, who is not in it yet. */
  static Part with(@Nullable Part before, Row row) {
    return switch (before) {
      case null -> Rows.of(List.of(row));
      case Rows rows -> {
        var more = rows.with(row);
        yield more.size() <= Rows.MOST ? more : of(halves(more));
      }
      case Group group -> group.with(row);
      case Parts _ -> throw new IllegalArgumentException("not at the end of the way");
    };
  }

  private Group with(Row row) {
    int at = holding(Bits.order(row.bits()), row.high(), row.low());
    var more = rows[at].with(row);
    var replaced = Copies.replaced(rows, at, more);
    if (more.size() <= Rows.MOST) {
      return of(replaced);
    }
    var halves = halves(more);
    replaced[at] = halves[1];
    return of(Copies.inserted(replaced, at, halves[0]));
  }

  private static Rows[] halves(Rows rows) {
    int half = rows.size() / 2;
    return new Rows[]{rows.part(0, half), rows.part(half, rows.size())};
  }

  /** Without that volunteer, who is in it; null when nobody is left. */
  static @Nullable Part without(@Nullable Part before, int order, long high, long low) {
    return switch (before) {
      case Rows rows -> rows.size() == 1 ? null : rows.without(order, high, low);
      case Group group -> group.without(order, high, low);
      case null -> throw new IllegalArgumentException("not there");
      case Parts _ -> throw new IllegalArgumentException("not at the end of the way");
    };
  }

  private Part without(int order, long high, long low) {
    int at = holding(order, high, low);
    if (rows[at].size() > 1) {
      return of(Copies.replaced(rows, at, rows[at].without(order, high, low)));
    }
    var fewer = Copies.removed(rows, at);
    return fewer.length == 1 ? fewer[0] : of(fewer);
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

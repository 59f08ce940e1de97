package nyvej.engine.index;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Up to {@value #MOST} rows in the order of {@link Bits#order} and then of their ids: first this word of all of them, then that,
 * so that a look at one word of each touches little memory. Never changed once made.
 */
final class Rows implements Part {
  /** So many that a change copies little and a row bears little of what an object costs. */
  static final int MOST = 32;

  final long[] words;
  private final int size;
  private final long @Nullable [][] more;
  private final long ideal;

  private Rows(long[] words, int size, long @Nullable [][] more) {
    this.words = words;
    this.size = size;
    this.more = more;
    long best = Bits.worst();
    for (int row = 0; row < size; row++) {
      best = Bits.better(best, words[row]);
    }
    ideal = best;
  }

  /** These, in their order. */
  static Rows of(List<Row> rows) {
    int size = rows.size();
    var words = new long[size * Row.WORDS];
    var more = new long[size][];
    boolean any = false;
    for (int row = 0; row < size; row++) {
      for (int word = 0; word < Row.WORDS; word++) {
        words[word * size + row] = rows.get(row).words()[word];
      }
      more[row] = rows.get(row).more();
      any |= more[row].length > 0;
    }
    return new Rows(words, size, any ? more : null);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public long ideal() {
    return ideal;
  }

  long word(int row, int word) {
    return words[word * size + row];
  }

  long bits(int row) {
    return words[row];
  }

  long high(int row) {
    return words[Row.HIGH * size + row];
  }

  long low(int row) {
    return words[Row.LOW * size + row];
  }

  long[] more(int row) {
    return more == null ? More.NOTHING : more[row];
  }

  Row row(int row) {
    var copy = new long[Row.WORDS];
    for (int word = 0; word < Row.WORDS; word++) {
      copy[word] = word(row, word);
    }
    return new Row(copy, more(row));
  }

  /** How many rows come before that order and id. */
  private int before(int order, long high, long low) {
    int from = 0;
    int to = size;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (compare(middle, order, high, low) < 0) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  int compare(int row, int order, long high, long low) {
    int byOrder = Integer.compare(Bits.order(bits(row)), order);
    return byOrder != 0 ? byOrder : Row.compareIds(high(row), low(row), high, low);
  }

  /** With a row more. */
  Rows with(Row row) {
    int at = before(Bits.order(row.bits()), row.high(), row.low());
    var moved = new long[words.length + Row.WORDS];
    for (int word = 0; word < Row.WORDS; word++) {
      System.arraycopy(words, word * size, moved, word * (size + 1), at);
      moved[word * (size + 1) + at] = row.words()[word];
      System.arraycopy(words, word * size + at, moved, word * (size + 1) + at + 1, size - at);
    }
    if (more == null && row.more().length == 0) {
      return new Rows(moved, size + 1, null);
    }
    var movedMore = new long[size + 1][];
    for (int i = 0; i <= size; i++) {
      movedMore[i] = i == at ? row.more() : more(i < at ? i : i - 1);
    }
    return new Rows(moved, size + 1, movedMore);
  }

  /** Without the row of that order and id. */
  Rows without(int order, long high, long low) {
    int at = before(order, high, low);
    var moved = new long[words.length - Row.WORDS];
    for (int word = 0; word < Row.WORDS; word++) {
      System.arraycopy(words, word * size, moved, word * (size - 1), at);
      System.arraycopy(words, word * size + at + 1, moved, word * (size - 1) + at, size - at - 1);
    }
    return new Rows(moved, size - 1, more == null ? null : Copies.removed(more, at));
  }

  /** Those from one row on to before another. */
  Rows part(int from, int to) {
    var copy = new long[(to - from) * Row.WORDS];
    for (int word = 0; word < Row.WORDS; word++) {
      System.arraycopy(words, word * size + from, copy, word * (to - from), to - from);
    }
    return new Rows(copy, to - from, more == null ? null : Arrays.copyOfRange(more, from, to));
  }
}

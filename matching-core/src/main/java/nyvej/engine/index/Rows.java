package nyvej.engine.index;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Up to {@value #MOST} rows in the order of their ids, one behind the other in one array. Never changed once made. */
final class Rows implements Part {
  /** So many that a change copies little and a row bears little of what an object costs. */
  static final int MOST = 32;

  final long[] words;
  private final long @Nullable [][] more;
  private final int radiusKm;
  private final boolean remote;

  private Rows(long[] words, long @Nullable [][] more) {
    this.words = words;
    this.more = more;
    int most = 0;
    boolean any = false;
    for (int at = Row.BITS; at < words.length; at += Row.WORDS) {
      most = Math.max(most, Row.radiusKm(words[at]));
      any |= Row.remote(words[at]);
    }
    radiusKm = most;
    remote = any;
  }

  /** In the order of their ids. */
  static Rows of(List<Row> rows) {
    var words = new long[rows.size() * Row.WORDS];
    var more = new long[rows.size()][];
    boolean any = false;
    for (int i = 0; i < more.length; i++) {
      System.arraycopy(rows.get(i).words(), 0, words, i * Row.WORDS, Row.WORDS);
      more[i] = rows.get(i).more();
      any |= more[i].length > 0;
    }
    return new Rows(words, any ? more : null);
  }

  @Override
  public int size() {
    return words.length / Row.WORDS;
  }

  @Override
  public int radiusKm() {
    return radiusKm;
  }

  @Override
  public boolean remote() {
    return remote;
  }

  long[] more(int row) {
    return more == null ? More.NOTHING : more[row];
  }

  Row row(int row) {
    return new Row(Arrays.copyOfRange(words, row * Row.WORDS, (row + 1) * Row.WORDS), more(row));
  }

  /** The row of that id, or where it would be, as {@link Arrays#binarySearch(long[], long)} tells it. */
  int find(long high, long low) {
    int from = 0;
    int to = size() - 1;
    while (from <= to) {
      int middle = (from + to) >>> 1;
      int order = compare(middle, high, low);
      if (order == 0) {
        return middle;
      } else if (order < 0) {
        from = middle + 1;
      } else {
        to = middle - 1;
      }
    }
    return -from - 1;
  }

  int compare(int row, long high, long low) {
    return Row.compare(words[row * Row.WORDS + Row.HIGH], words[row * Row.WORDS + Row.LOW], high, low);
  }

  /** With a row before that one. */
  Rows inserted(int at, Row row) {
    int size = size();
    var more = new long[words.length + Row.WORDS];
    System.arraycopy(words, 0, more, 0, at * Row.WORDS);
    System.arraycopy(row.words(), 0, more, at * Row.WORDS, Row.WORDS);
    System.arraycopy(words, at * Row.WORDS, more, (at + 1) * Row.WORDS, words.length - at * Row.WORDS);
    if (more == null && row.more().length == 0) {
      return new Rows(more, null);
    }
    var moreThan = new long[size + 1][];
    for (int i = 0; i <= size; i++) {
      moreThan[i] = i == at ? row.more() : more(i < at ? i : i - 1);
    }
    return new Rows(more, moreThan);
  }

  /** Without that row. */
  Rows removed(int at) {
    var fewer = new long[words.length - Row.WORDS];
    System.arraycopy(words, 0, fewer, 0, at * Row.WORDS);
    System.arraycopy(words, (at + 1) * Row.WORDS, fewer, at * Row.WORDS, fewer.length - at * Row.WORDS);
    if (more == null) {
      return new Rows(fewer, null);
    }
    var fewerMore = new long[size() - 1][];
    boolean any = false;
    for (int i = 0; i < fewerMore.length; i++) {
      fewerMore[i] = more(i < at ? i : i + 1);
      any |= fewerMore[i].length > 0;
    }
    return new Rows(fewer, any ? fewerMore : null);
  }

  Rows part(int from, int to) {
    return new Rows(Arrays.copyOfRange(words, from * Row.WORDS, to * Row.WORDS),
        more == null ? null : Arrays.copyOfRange(more, from, to));
  }
}

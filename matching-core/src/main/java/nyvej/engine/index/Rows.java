package nyvej.engine.index;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Up to {@value #MOST} rows in the order of their ids, one behind the other in one array. Never changed once made. */
final class Rows implements Part {
  /** So many that a change copies little and a row bears little of what an object costs. */
  static final int MOST = 32;

  final long[] words;
  private final long @Nullable [][] asked;
  private final int radiusKm;
  private final boolean remote;

  private Rows(long[] words, long @Nullable [][] asked) {
    this.words = words;
    this.asked = asked;
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
    var asked = new long[rows.size()][];
    boolean any = false;
    for (int i = 0; i < asked.length; i++) {
      System.arraycopy(rows.get(i).words(), 0, words, i * Row.WORDS, Row.WORDS);
      asked[i] = rows.get(i).asked();
      any |= asked[i].length > 0;
    }
    return new Rows(words, any ? asked : null);
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

  long[] asked(int row) {
    return asked == null ? Row.NEVER_ASKED : asked[row];
  }

  Row row(int row) {
    return new Row(Arrays.copyOfRange(words, row * Row.WORDS, (row + 1) * Row.WORDS), asked(row));
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
    if (asked == null && row.asked().length == 0) {
      return new Rows(more, null);
    }
    var moreAsked = new long[size + 1][];
    for (int i = 0; i <= size; i++) {
      moreAsked[i] = i == at ? row.asked() : asked(i < at ? i : i - 1);
    }
    return new Rows(more, moreAsked);
  }

  /** Without that row. */
  Rows removed(int at) {
    var fewer = new long[words.length - Row.WORDS];
    System.arraycopy(words, 0, fewer, 0, at * Row.WORDS);
    System.arraycopy(words, (at + 1) * Row.WORDS, fewer, at * Row.WORDS, fewer.length - at * Row.WORDS);
    if (asked == null) {
      return new Rows(fewer, null);
    }
    var fewerAsked = new long[size() - 1][];
    boolean any = false;
    for (int i = 0; i < fewerAsked.length; i++) {
      fewerAsked[i] = asked(i < at ? i : i + 1);
      any |= fewerAsked[i].length > 0;
    }
    return new Rows(fewer, any ? fewerAsked : null);
  }

  Rows part(int from, int to) {
    return new Rows(Arrays.copyOfRange(words, from * Row.WORDS, to * Row.WORDS),
        asked == null ? null : Arrays.copyOfRange(asked, from, to));
  }
}

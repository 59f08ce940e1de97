package nyvej.projection;

import java.util.Comparator;

/**
 * A place in a sorted list. It tells what is sorted by, so it leaves the server only sealed.
 *
 * @param key what is sorted by
 * @param id of the entry, which tells equal keys apart
 */
public record Cursor(String key, String id) implements Comparable<Cursor> {
  private static final Comparator<Cursor> ORDER = Comparator.comparing(Cursor::key).thenComparing(Cursor::id);

  /** By key, then by id, as lists that do not begin with the latest are sorted. */
  @Override
  public int compareTo(Cursor other) {
    return ORDER.compare(this, other);
  }
}

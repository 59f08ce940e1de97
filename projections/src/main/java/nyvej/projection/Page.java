package nyvej.projection;

import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param after the place that it begins behind; null for the beginning
 * @param limit how many entries at most, 1 to 1,000
 */
public record Page(@Nullable Cursor after, int limit) {
  /** A limit out of range is an {@link IllegalArgumentException}. */
  public Page {
    if (limit < 1 || limit > 1000) {
      throw new IllegalArgumentException("limit out of range: " + limit);
    }
  }

  /** The first entries. */
  public static Page first(int limit) {
    return new Page(null, limit);
  }
}

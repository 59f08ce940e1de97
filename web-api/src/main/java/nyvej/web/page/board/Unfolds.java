package nyvej.web.page.board;

import org.jspecify.annotations.Nullable;

/**
 * How far the board's long lists are unfolded, as its address says.
 *
 * @param queue through which place; null when it is not unfolded
 * @param accepted through which place; null when it is not unfolded
 * @param unfold name of the list to unfold further; null for none
 */
record Unfolds(@Nullable String queue, @Nullable String accepted, @Nullable String unfold) {
  static final Unfolds NONE = new Unfolds(null, null, null);

  boolean further(String list) {
    return list.equals(unfold);
  }
}

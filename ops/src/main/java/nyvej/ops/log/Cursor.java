package nyvej.ops.log;

import java.util.List;

/**
 * Where a reader stands.
 *
 * @param number the next commit to read
 * @param position the next event to read, in that commit or behind it
 */
record Cursor(long number, long position) {

  Cursor behind(List<Commit> batch) {
    Commit last = batch.getLast();
    return new Cursor(last.number() + 1, Math.max(position, last.next()));
  }
}

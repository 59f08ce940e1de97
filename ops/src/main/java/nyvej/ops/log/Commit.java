package nyvej.ops.log;

import java.util.List;
import java.util.UUID;

/**
 * One document of the log.
 *
 * @param number dense, from 1
 * @param first position of the first event
 * @param id random, tells this commit from another that wanted the same number
 * @param bytes size of the encoded events
 */
record Commit(long number, long first, UUID id, List<StoredEvent> events, int bytes) {

  /** The position behind the last event, which is that of the next commit's first. */
  long next() {
    return first + events.size();
  }

  Head head() {
    return new Head(number, next());
  }
}

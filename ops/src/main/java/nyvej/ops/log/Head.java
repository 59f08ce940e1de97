package nyvej.ops.log;

import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;

/**
 * Where the log ends.
 *
 * @param number of the last commit, 0 when there is none
 * @param next the position that the next event gets
 */
record Head(long number, long next) {
  static final Head EMPTY = new Head(0, 0);

  ConsistencyMarker marker() {
    return new GlobalIndexConsistencyMarker(next);
  }
}

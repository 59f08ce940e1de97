package nyvej.projection.mongo;

import java.time.Instant;
import nyvej.projection.ReadModel;

/**
 * A view as it is built once from the log's beginning, with a collection, a processor, progress and parkings of its own.
 *
 * @param number counts the buildings of the view; none is used twice
 * @param version of the projection that builds it
 * @param used when an instance of the service last said that it shows or feeds it
 */
record Generation(ReadModel model, int number, int version, State state, Instant used) {
  /** Only ever goes forward. */
  enum State {
    BUILDING, COMPLETE, GONE
  }

  /** Of its collection and its processor. */
  String name() {
    return model.key() + "." + number;
  }

  boolean is(State asked) {
    return state == asked;
  }

  static Generation later(Generation one, Generation other) {
    return one.state.compareTo(other.state) < 0
        || one.state == other.state && one.used.isBefore(other.used) ? other : one;
  }
}

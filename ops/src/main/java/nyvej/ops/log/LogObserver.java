package nyvej.ops.log;

/** Told what happens to appends, for metrics. Called on the appending thread: answer quickly and don't throw. */
public interface LogObserver {
  /** Observes nothing. */
  LogObserver NONE = new LogObserver() {
  };

  /**
   * A commit is durable.
   *
   * @param events how many events it holds, at least 1
   * @param nanos how long the append took in nanoseconds, waiting for its turn included
   */
  default void appended(int events, long nanos) {}

  /** Another process took the number this append wanted; it is tried again. */
  default void lostRace() {}

  /** An append was rejected because of an event that its condition forbids. */
  default void conflict() {}
}

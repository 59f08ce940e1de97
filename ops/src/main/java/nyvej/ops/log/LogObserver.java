package nyvej.ops.log;

/** Told what happens to appends, for metrics. Called on the appending thread: answer quickly and don't throw. */
public interface LogObserver {
  /** Observes nothing. */
  LogObserver NONE = new LogObserver() {
  };

  /**
   * An append is durable.
   *
   * @param nanos how long it took in nanoseconds, waiting for its turn included
   */
  default void appended(long nanos) {}

  /**
   * A commit is durable.
   *
   * @param appends how many appends were written together, at least 1
   * @param events how many events they hold, at least 1
   */
  default void committed(int appends, int events) {}

  /** Another process took the number this commit wanted; it is tried again. */
  default void lostRace() {}

  /** An append was rejected because of an event that its condition forbids. */
  default void conflict() {}
}

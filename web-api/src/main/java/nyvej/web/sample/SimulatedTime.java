package nyvej.web.sample;

import java.time.Instant;
import java.time.InstantSource;

/** A time that passes when told to, and only forward. */
final class SimulatedTime implements InstantSource {
  private volatile Instant now;

  SimulatedTime(Instant start) {
    now = start;
  }

  @Override
  public Instant instant() {
    return now;
  }

  void moveTo(Instant at) {
    if (at.isBefore(now)) {
      throw new IllegalArgumentException("time runs forward");
    }
    now = at;
  }
}

package nyvej.projection.published;

import java.time.Duration;
import java.time.Instant;

/**
 * Periods of one length, counted from 1970, the same for every instance of the service.
 *
 * @param length at least a second
 */
public record Periods(Duration length) {
  /** A length below a second is an {@link IllegalArgumentException}. */
  public Periods {
    if (length.toSeconds() < 1) {
      throw new IllegalArgumentException("period too short");
    }
  }

  /** When the period began that holds this instant. */
  public Instant startOf(Instant at) {
    long seconds = length.toSeconds();
    return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), seconds) * seconds);
  }
}

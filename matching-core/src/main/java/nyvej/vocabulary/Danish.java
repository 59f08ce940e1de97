package nyvej.vocabulary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar that dates in consents and clearances are meant in. */
public final class Danish {
  /** Danish local time. */
  public static final ZoneId TIME = ZoneId.of("Europe/Copenhagen");

  private Danish() {}

  /** The Danish day of an instant. */
  public static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, TIME);
  }
}

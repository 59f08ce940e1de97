package nyvej.projection;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Instants as text of one width, so that order of text is order in time, without losing a nanosecond as a BSON date would. */
public final class SortableTime {
  private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'")
      .withZone(ZoneOffset.UTC);

  private SortableTime() {}

  /** Such as {@code 2026-03-02T10:00:00.000000000Z}. */
  public static String of(Instant at) {
    return FORMAT.format(at);
  }
}

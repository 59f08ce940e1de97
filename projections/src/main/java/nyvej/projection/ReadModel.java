package nyvej.projection;

import java.util.Locale;

/** The views, each fed by a processor of its own and rebuilt by itself. */
public enum ReadModel {
  NEEDS, VOLUNTEERS, MATCHES, PLEDGES;

  /** Such as {@code needs}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package nyvej.projection.published;

import java.util.Comparator;
import nyvej.vocabulary.Kommune;

/**
 * Where, as closely as may be told.
 *
 * @param level how closely
 * @param code of the kommune or region; empty for the country
 */
public record Place(Level level, String code) implements Comparable<Place> {
  /** The country, apart from places that are told more closely. */
  public static final Place COUNTRY = new Place(Level.COUNTRY, "");

  private static final Comparator<Place> ORDER = Comparator.comparing(Place::level).thenComparing(Place::code);

  /** How closely a place is told, from closest. */
  public enum Level {
    /** In a kommune. */
    KOMMUNE,
    /** In a region, in none of its kommuner that are told. */
    REGION,
    /** In the country, in none of its kommuner and regions that are told. */
    COUNTRY
  }

  static Place of(Kommune kommune, Level level) {
    return switch (level) {
      case KOMMUNE -> new Place(level, kommune.value());
      case REGION -> new Place(level, kommune.region());
      case COUNTRY -> COUNTRY;
    };
  }

  /** Whether what is told to be here may be in that kommune. */
  public boolean mayBeIn(Kommune kommune) {
    return of(kommune, level).equals(this);
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }
}

package nyvej.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import nyvej.vocabulary.Kommune;
import org.jspecify.annotations.Nullable;

/**
 * Kommuner that only a ferry reaches, and the kilometres on land that its crossing counts for: an editorial table,
 * {@code crossings.csv}, with the reason beside each row.
 */
final class Crossings {
  private static final Map<Kommune, Crossing> TABLE = read();

  private Crossings() {}

  /** @param to where the ferry lands, when that is an island of its own; else null */
  private record Crossing(@Nullable Kommune to, double kilometres) {}

  /** What the ferries between two kommuner count for; 0 when none is needed. Symmetric. */
  static double kilometres(Kommune a, Kommune b) {
    double kilometres = 0;
    for (Kommune from = a; from != null && !isOnTheWay(from, b); from = to(from)) {
      kilometres += of(from);
    }
    for (Kommune from = b; from != null && !isOnTheWay(from, a); from = to(from)) {
      kilometres += of(from);
    }
    return kilometres;
  }

  /** Whether somebody from there passes the place on the way to the mainland, or begins there. */
  private static boolean isOnTheWay(Kommune place, Kommune there) {
    for (Kommune at = there; at != null; at = to(at)) {
      if (at.equals(place)) {
        return true;
      }
    }
    return false;
  }

  private static double of(Kommune from) {
    var crossing = TABLE.get(from);
    return crossing == null ? 0 : crossing.kilometres();
  }

  private static @Nullable Kommune to(Kommune from) {
    var crossing = TABLE.get(from);
    return crossing == null ? null : crossing.to();
  }

  private static Map<Kommune, Crossing> read() {
    try (var in = Objects.requireNonNull(Crossings.class.getResourceAsStream("crossings.csv"))) {
      var table = new HashMap<Kommune, Crossing>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).skip(1)
          .map(line -> line.split(",", 4)).forEach(row -> table.put(new Kommune(row[0]),
              new Crossing(row[1].isEmpty() ? null : new Kommune(row[1]), Double.parseDouble(row[2]))));
      return Map.copyOf(table);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

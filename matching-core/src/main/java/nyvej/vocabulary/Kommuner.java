package nyvej.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The facts about kommuner, read once from {@code kommuner.csv} (GeoNames, CC BY 4.0; see its header). */
final class Kommuner {
  static final Map<String, Facts> ALL = read();

  private Kommuner() {}

  record Facts(String name, String region, Centre centre, int townPopulation) {}

  /** WGS 84 degrees. */
  record Centre(double latitude, double longitude) {
    private static final double EARTH_RADIUS_KM = 6371.0088;

    /** Haversine formula on the mean earth radius (IUGG). */
    double kilometresTo(Centre other) {
      double dLat = Math.toRadians(other.latitude - latitude);
      double dLon = Math.toRadians(other.longitude - longitude);
      double h = square(Math.sin(dLat / 2))
          + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(other.latitude)) * square(Math.sin(dLon / 2));
      return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    private static double square(double x) {
      return x * x;
    }
  }

  private static Map<String, Facts> read() {
    try (var in = Objects.requireNonNull(Kommuner.class.getResourceAsStream("kommuner.csv"))) {
      var all = new TreeMap<String, Facts>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).skip(1)
          .map(line -> line.split(",", -1)).forEach(f -> all.put(f[0], new Facts(f[1], f[2],
              new Centre(Double.parseDouble(f[3]), Double.parseDouble(f[4])), Integer.parseInt(f[6]))));
      return Collections.unmodifiableMap(all);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

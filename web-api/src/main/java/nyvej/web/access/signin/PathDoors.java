package nyvej.web.access.signin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nyvej.web.access.Role;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Doors of what isn't a controller's method: files that come with the program, health, metrics, the API's description. */
final class PathDoors {
  private static final Map<PathPattern, Door> DOORS = new LinkedHashMap<>();

  static {
    for (String open : new String[]{"/assets/**", "/favicon.ico", "/robots.txt", "/actuator/health/**",
      "/v3/api-docs/**"}) {
      DOORS.put(pattern(open), new Door.Open());
    }
    DOORS.put(pattern("/actuator/**"), new Door.ForRoles(Set.of(Role.ADMINISTRATOR)));
  }

  private PathDoors() {}

  private static PathPattern pattern(String text) {
    return PathPatternParser.defaultInstance.parse(text);
  }

  static Optional<Door> of(PathContainer path) {
    return DOORS.entrySet().stream().filter(door -> door.getKey().matches(path)).map(Map.Entry::getValue).findFirst();
  }
}

package nyvej.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nyvej.benchmarks.Contest.Entrant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sourcing ten events that lie far from each other in a log of so many ({@code -Dnyvej.events}, 100,000), by one, two and three
 * tags, with so many clients ({@code -Dnyvej.clients}, 1).
 */
@Timeout(value = 6, unit = TimeUnit.HOURS)
class SourcePeersBenchmark {

  private static final String EVENTS = System.getProperty("nyvej.events", "100000");
  private static final int CLIENTS = Integer.getInteger("nyvej.clients", 1);

  @TempDir Path directory;

  @Test
  void measure() throws Exception {
    try (var servers = new Servers(directory)) {
      String log = servers.mongo("benchmark_" + EVENTS);
      Contest.printHead();
      for (String tags : List.of("1", "2", "3")) {
        String by = ", by " + tags + " of its tags";
        try (var ours = new SideProcess(Peer.of("Nyvej" + by, SourceLogSide.class, log, EVENTS, tags));
            var cursor = new SideProcess(
                Peer.of("driver's cursor, `RawBsonDocument`" + by, CursorSide.class, log, EVENTS, tags));
            var table = new SideProcess(
                Peer.of("tag table on PostgreSQL" + by, SourceTagTableSide.class, servers.postgres(), EVENTS, tags));
            var jpa = new SideProcess(Peer.of("Axon 5.0.1, JPA on PostgreSQL, by its one tag", SourceJpaSide.class,
                servers.postgres(), EVENTS))) {
          Contest.run(List.of(new Entrant(ours, CLIENTS), new Entrant(cursor, CLIENTS), new Entrant(table, CLIENTS),
              new Entrant(jpa, CLIENTS)));
        }
      }
    }
  }
}

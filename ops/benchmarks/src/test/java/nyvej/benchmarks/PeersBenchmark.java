package nyvej.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nyvej.benchmarks.Contest.Entrant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Durable conditional appends to our log beside other stores, each side in a process of its own, on a log with so many events
 * ({@code -Dnyvej.events}, 100,000) and with so many clients ({@code -Dnyvej.clients}, 1,16,64,256).
 */
@Timeout(value = 6, unit = TimeUnit.HOURS)
class PeersBenchmark {

  private static final String EVENTS = System.getProperty("nyvej.events", "100000");
  private static final String CLIENTS = System.getProperty("nyvej.clients", "1,16,64,256");

  @TempDir Path directory;

  @Test
  void measure() throws Exception {
    try (var servers = new Servers(directory)) {
      String log = servers.mongo("benchmark_" + EVENTS);
      var peers = Stream.of(Peer.of("Nyvej (3 tags)", LogSide.class, log, EVENTS),
          Peer.of("driver's `insertOne`", DriverSide.class, servers.mongo("benchmark_driver")),
          Peer.of("driver's `insertOne`, tags indexed", DriverSide.class, servers.mongo("benchmark_driver"), "indexed"),
          Peer.axon4(servers.mongo("benchmark_axon4")),
          Peer.of("Axon 5.0.1, JPA on PostgreSQL (one tag)", JpaSide.class, servers.postgres(), EVENTS),
          Peer.of("tag table on PostgreSQL, SERIALIZABLE (3 tags)", TagTableSide.class, servers.postgres(), EVENTS),
          Peer.of("a row on PostgreSQL", RowSide.class, servers.postgres())).toList();
      List<SideProcess> sides = new ArrayList<>();
      try {
        for (Peer peer : peers) {
          sides.add(new SideProcess(peer));
        }
        Contest.printHead();
        for (int clients : Arrays.stream(CLIENTS.split(",")).mapToInt(Integer::parseInt).toArray()) {
          Contest.run(sides.stream().map(side -> new Entrant(side, clients)).toList());
        }
      } finally {
        sides.forEach(SideProcess::close);
      }
    }
  }
}

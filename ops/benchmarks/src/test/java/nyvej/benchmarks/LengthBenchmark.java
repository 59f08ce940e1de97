package nyvej.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nyvej.benchmarks.Contest.Entrant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Appends to logs of several lengths ({@code -Dnyvej.events}, 100000,1000000), with so many clients ({@code -Dnyvej.clients},
 * 1,64). The first length is what the others are compared with.
 */
@Timeout(value = 6, unit = TimeUnit.HOURS)
class LengthBenchmark {

  private static final String[] EVENTS = System.getProperty("nyvej.events", "100000,1000000").split(",");
  private static final String CLIENTS = System.getProperty("nyvej.clients", "1,64");

  @TempDir Path directory;

  @Test
  void measure() throws Exception {
    List<SideProcess> sides = new ArrayList<>();
    try (Server server = Server.named(directory)) {
      for (String events : EVENTS) {
        sides.add(new SideProcess(
            Peer.of("a log of " + events, LogSide.class, server.uri("benchmark_" + events), events)));
      }
      Contest.printHead();
      for (int clients : Stream.of(CLIENTS.split(",")).mapToInt(Integer::parseInt).toArray()) {
        Contest.run(sides.stream().map(side -> new Entrant(side, clients)).toList());
      }
    } finally {
      sides.forEach(SideProcess::close);
    }
  }
}

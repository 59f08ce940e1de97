package nyvej.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nyvej.benchmarks.Contest.Entrant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many writers ({@code -Dnyvej.writers}, 64) that all decide by one tag, beside a tag table on PostgreSQL and beside our log when
 * no two decide by the same tag: as many writers, and one.
 */
@Timeout(value = 6, unit = TimeUnit.HOURS)
class HotTagBenchmark {

  private static final int WRITERS = Integer.getInteger("nyvej.writers", 64);
  private static final String EVENTS = System.getProperty("nyvej.events", "0");

  @TempDir Path directory;

  @Test
  void measure() throws Exception {
    try (var servers = new Servers(directory);
        var hot = new SideProcess(
            Peer.of("Nyvej, one hot tag", HotLogSide.class, servers.mongo("benchmark_hot"), EVENTS));
        var own = new SideProcess(
            Peer.of("Nyvej, a tag each", LogSide.class, servers.mongo("benchmark_own"), EVENTS));
        var table = new SideProcess(Peer.of("tag table on PostgreSQL, SERIALIZABLE, one hot tag", HotTagTableSide.class,
            servers.postgres(), EVENTS))) {
      Contest.printHead();
      Contest.run(List.of(new Entrant(hot, WRITERS), new Entrant(own, WRITERS), new Entrant(own, 1),
          new Entrant(table, WRITERS)));
    }
  }
}

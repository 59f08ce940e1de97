package nyvej.ops.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A FerretDB on a PostgreSQL of a test's own, each of which may be killed. */
public final class OwnFerretDb implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Path READY = Path.of("data", "postmaster.pid");

  private final Path directory;
  private final String postgresProgram;
  private final String ferretDbProgram;
  private final String address;
  private Process postgres;
  private Process ferretDb;

  /** What is killed. */
  public enum Victim {

    /** PostgreSQL with all its processes, then started again. */
    POSTGRES {
      @Override
      void kill(OwnFerretDb server, Random random) throws Exception {
        Stream.concat(Stream.of(server.postgres.toHandle()), server.postgres.descendants())
            .forEach(ProcessHandle::destroyForcibly);
        server.postgres = server.startPostgres();
      }
    },

    /** Any process that PostgreSQL keeps; it then ends the others and recovers by itself. */
    ONE_PROCESS_OF_POSTGRES {
      @Override
      void kill(OwnFerretDb server, Random random) {
        List<ProcessHandle> processes = server.postgres.children().toList();
        processes.get(random.nextInt(processes.size())).destroyForcibly();
      }
    },

    /** FerretDB, then started again. */
    FERRETDB {
      @Override
      void kill(OwnFerretDb server, Random random) throws Exception {
        server.ferretDb.destroyForcibly().waitFor();
        server.ferretDb = server.startFerretDb();
      }
    };

    abstract void kill(OwnFerretDb server, Random random) throws Exception;
  }

  /**
   * Starts both. The test is skipped where {@code .ci/with-mongodb} does not say how.
   *
   * @param directory an empty one
   */
  public OwnFerretDb(Path directory) throws Exception {
    this.directory = directory;
    postgresProgram = program("NYVEJ_TEST_POSTGRES");
    ferretDbProgram = program("NYVEJ_TEST_FERRETDB");
    address = InetAddress.getLoopbackAddress().getHostAddress() + ":" + freePort();
    postgres = startPostgres();
    ferretDb = startFerretDb();
  }

  private static String program(String variable) {
    String program = System.getenv(variable);
    return program == null ? Assumptions.abort(variable + " is not set") : program;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** The same, however often it is killed. */
  public String uri() {
    return "mongodb://" + address;
  }

  /** Kills with SIGKILL, and starts again what does not start by itself. */
  public void kill(Victim victim, Random random) throws Exception {
    victim.kill(this, random);
  }

  /** What is left of one that was killed may be in the way for a moment. */
  private Process startPostgres() throws Exception {
    var deadline = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(deadline)) {
      Process started = start(Map.of(), postgresProgram, directory.toString());
      while (started.isAlive() && Instant.now().isBefore(deadline)) {
        if (isReady(started.pid())) {
          return started;
        }
        Thread.sleep(10);
      }
    }
    throw new AssertionError(Files.readString(directory.resolve("log")));
  }

  /** By PostgreSQL's own file: its process is in the first line and how it is in the eighth. */
  private boolean isReady(long process) throws IOException {
    Path file = directory.resolve(READY);
    List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
    return lines.size() >= 8 && lines.getFirst().equals("" + process) && lines.get(7).startsWith("ready");
  }

  /** It runs beside a command, which ends when this process lets go of it. */
  private Process startFerretDb() throws IOException {
    return start(Map.of("PGHOST", directory.toString(), "FERRETDB_LISTEN_ADDR", address), ferretDbProgram, "cat");
  }

  private Process start(Map<String, String> environment, String... command) throws IOException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(directory.resolve("log").toFile()));
    builder.environment().putAll(environment);
    return builder.start();
  }

  @Override
  public void close() throws Exception {
    ferretDb.destroyForcibly().waitFor();
    Stream.concat(Stream.of(postgres.toHandle()), postgres.descendants()).forEach(ProcessHandle::destroyForcibly);
    postgres.waitFor();
  }
}

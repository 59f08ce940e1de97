package nyvej.benchmarks;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** PostgreSQL by the URL that {@code -Dnyvej.postgres} gives, or else one of its own that ends with it, fsync on. */
final class Postgres implements AutoCloseable {

  private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

  private final String url;
  private final @Nullable Process server;

  private Postgres(String url, @Nullable Process server) {
    this.url = url;
    this.server = server;
  }

  /** @param directory empty; data only as long as the server runs */
  static Postgres open(Path directory) throws IOException, InterruptedException {
    String named = System.getProperty("nyvej.postgres");
    return named == null ? start(directory) : new Postgres(named, null);
  }

  private static Postgres start(Path directory) throws IOException, InterruptedException {
    Path programs = programs();
    Path data = directory.resolve("postgres");
    Files.createDirectory(data);
    if (ROOT) { // PostgreSQL refuses to run as root
      run("chmod", "711", directory.toString());
      run("chown", "postgres", data.toString());
    }
    run(asPostgres(programs.resolve("initdb").toString(), "--no-sync", "--encoding=UTF8", "--locale=C.UTF-8",
        "--auth=trust", "--username=postgres", "-D", data.toString()));
    int port;
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Process server = new ProcessBuilder(asPostgres(programs.resolve("postgres").toString(), "-D", data.toString(), "-c",
        "listen_addresses=127.0.0.1", "-c", "port=" + port, "-c", "unix_socket_directories=", "-c",
        "max_connections=300",
        "-c", "shared_buffers=512MB")).directory(new File("/")).redirectErrorStream(true)
        .redirectOutput(directory.resolve("postgres.log").toFile()).start();
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
    awaitAnswer(url, server);
    return new Postgres(url, server);
  }

  private static Path programs() throws IOException {
    try (var versions = Files.newDirectoryStream(Path.of("/usr/lib/postgresql"))) {
      Path newest = null;
      for (Path version : versions) {
        newest = newest == null || version.compareTo(newest) > 0 ? version : newest;
      }
      if (newest != null) {
        return newest.resolve("bin");
      }
    }
    throw new IllegalStateException("PostgreSQL is not installed");
  }

  private static String[] asPostgres(String... command) {
    List<String> all = new ArrayList<>();
    if (ROOT) {
      all.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", "--pdeathsig=INT"));
    }
    all.addAll(List.of(command));
    return all.toArray(String[]::new);
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).directory(new File("/")).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.Charset.defaultCharset());
    if (process.waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", command) + ": " + output);
    }
  }

  private static void awaitAnswer(String url, Process server) throws InterruptedException {
    while (true) {
      try {
        DriverManager.getConnection(url).close();
        return;
      } catch (SQLException notYet) {
        if (!server.isAlive()) {
          throw new IllegalStateException("PostgreSQL did not start", notYet);
        }
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
  }

  String url() {
    return url;
  }

  /** Data is lost, if it was a server of its own. */
  @Override
  public void close() {
    if (server != null) {
      server.destroy();
      try {
        server.waitFor();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}

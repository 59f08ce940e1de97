package nyvej.benchmarks;

import com.mongodb.ConnectionString;
import java.io.IOException;
import java.nio.file.Path;
import nyvej.ops.server.EmbeddedMongo;
import org.jspecify.annotations.Nullable;

/**
 * What the sides run on: the server that {@code -Dnyvej.mongodb} or NYVEJ_TEST_MONGODB_URI names, or else the embedded one
 * with a file; and PostgreSQL.
 */
final class Servers implements AutoCloseable {

  private final String mongo;
  private final @Nullable EmbeddedMongo embedded;
  private final Postgres postgres;

  Servers(Path directory) throws IOException, InterruptedException {
    String named = System.getProperty("nyvej.mongodb", System.getenv("NYVEJ_TEST_MONGODB_URI"));
    embedded = named == null ? EmbeddedMongo.open(directory.resolve("benchmark.mv")) : null;
    mongo = embedded == null ? named : embedded.uri();
    postgres = Postgres.open(directory);
  }

  /** The URI of a database. Whoever names a server has to drop what is left there. */
  String mongo(String database) {
    var uri = new ConnectionString(mongo);
    return "mongodb://" + String.join(",", uri.getHosts()) + "/" + database;
  }

  String postgres() {
    return postgres.url();
  }

  @Override
  public void close() {
    postgres.close();
    if (embedded != null) {
      embedded.close();
    }
  }
}

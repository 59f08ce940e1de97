package nyvej.benchmarks;

import java.io.IOException;
import java.nio.file.Path;

/** What the sides run on: a server that speaks MongoDB's protocol, and PostgreSQL. */
final class Servers implements AutoCloseable {

  private final Server mongo;
  private final Postgres postgres;

  Servers(Path directory) throws IOException, InterruptedException {
    mongo = Server.named(directory);
    postgres = Postgres.open(directory);
  }

  String mongo(String database) {
    return mongo.uri(database);
  }

  String postgres() {
    return postgres.url();
  }

  @Override
  public void close() {
    postgres.close();
    mongo.close();
  }
}

package nyvej.benchmarks;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import nyvej.ops.server.EmbeddedMongo;

/** What is measured on: the server that {@code -Dnyvej.mongodb} or NYVEJ_TEST_MONGODB_URI names, or else the embedded one. */
record Server(String uri, Runnable end) implements AutoCloseable {

  /** @param directory where the embedded one keeps its file */
  static Server named(Path directory) {
    String named = System.getProperty("nyvej.mongodb", System.getenv("NYVEJ_TEST_MONGODB_URI"));
    return named == null ? embedded(directory) : new Server(named, () -> {
    });
  }

  static Server embedded(Path directory) {
    EmbeddedMongo server = EmbeddedMongo.open(directory.resolve("benchmark.mv"));
    return new Server(server.uri(), server::close);
  }

  /** The URI of a database, with all that was said beside it. Whoever names a server has to drop what is left there. */
  String uri(String database) {
    return uri.replaceFirst("^(mongodb[^/]*//[^/?]+)(/[^?]*)?", "$1/" + database);
  }

  MongoClient client() {
    return MongoClients.create(MongoClientSettings.builder().applyConnectionString(new ConnectionString(uri))
        .applyToConnectionPoolSettings(pool -> pool.maxSize(Side.MOST_CLIENTS)).build());
  }

  @Override
  public void close() {
    end.run();
  }
}

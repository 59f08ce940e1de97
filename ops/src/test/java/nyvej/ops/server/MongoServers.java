package nyvej.ops.server;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * The servers that tests run on; one that isn't there is reported as skipped, with the reason. Use as
 * {@code @ParameterizedClass @EnumSource(MongoServers.class)}, or name one server where a test is about it.
 */
public enum MongoServers {

  /** Always there: the embedded default, in memory, one server per lease. */
  EMBEDDED {
    @Override
    public Lease lease() {
      EmbeddedMongo server = EmbeddedMongo.inMemory();
      return new Lease(server.uri(), freshName(), server::close);
    }
  },

  /** The server that NYVEJ_TEST_MONGODB_URI names. */
  EXTERNAL {
    @Override
    public Lease lease() {
      String uri = System.getenv("NYVEJ_TEST_MONGODB_URI");
      if (uri == null || uri.isBlank()) {
        return Assumptions.abort("NYVEJ_TEST_MONGODB_URI is not set");
      }
      return Lease.on(uri);
    }
  },

  /** MongoDB itself, where Docker runs. */
  CONTAINER {
    @Override
    public Lease lease() {
      Assumptions.assumeTrue(DockerClientFactory.instance().isDockerAvailable(), "Docker does not run here");
      return Lease.on(Container.URI);
    }
  };

  /** A database of a test's own. The test is skipped when the server isn't there. */
  public abstract Lease lease();

  private static String freshName() {
    return "nyvej_test_" + UUID.randomUUID().toString().substring(0, 8);
  }

  /**
   * A fresh database; it and every other whose name begins with {@code database} are dropped at close.
   *
   * @param uri the server's connection string, for either driver
   */
  public record Lease(String uri, String database, Runnable release) implements AutoCloseable {

    private static Lease on(String uri) {
      String name = freshName();
      return new Lease(uri, name, () -> drop(uri, name));
    }

    private static void drop(String uri, String prefix) {
      try (MongoClient client = MongoClients.create(uri)) {
        for (String name : client.listDatabaseNames()) {
          if (name.startsWith(prefix)) {
            client.getDatabase(name).drop();
          }
        }
      }
    }

    @Override
    public void close() {
      release.run();
    }
  }

  /** One container for all tests of this JVM; Testcontainers removes it when the JVM is gone. */
  private static final class Container {

    private static final String URI = start();

    private static String start() {
      var container = new MongoDBContainer("mongo:8.0");
      container.start();
      return container.getConnectionString();
    }
  }
}

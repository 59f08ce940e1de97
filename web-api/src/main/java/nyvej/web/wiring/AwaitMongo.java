package nyvej.web.wiring;

import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Waits for the server, for as long as it takes: nothing can be done without it. Before anything is begun, so that whoever stops
 * the program meanwhile stops nothing half made.
 */
public final class AwaitMongo implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static final Logger LOG = LoggerFactory.getLogger(AwaitMongo.class);
  /** A server that is there but not ready says no at once. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  @Override
  public void initialize(ConfigurableApplicationContext application) {
    var uri = application.getEnvironment().getProperty("nyvej.mongodb", "");
    if (uri.isBlank()) {
      return;
    }
    try (var client = MongoClients.create(Mongo.settings(uri))) {
      while (!answers(client)) {
        LOG.warn("MongoDB does not answer yet; trying again.");
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  private static boolean answers(MongoClient client) {
    try {
      client.getDatabase("admin").runCommand(new Document("ping", 1));
      return true;
    } catch (MongoSecurityException wrongPassword) {
      throw wrongPassword;
    } catch (MongoException away) {
      return false;
    }
  }
}

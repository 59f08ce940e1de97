package nyvej.web.wiring;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nyvej.ops.server.EmbeddedMongo;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The server, or one of our own, and the two drivers: blocking for the event log, reactive for all that is shown. */
@Configuration(proxyBeanMethods = false)
class MongoWiring {
  private static final Logger LOG = LoggerFactory.getLogger(MongoWiring.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** The server of our own, when none is named. */
  @Bean(destroyMethod = "close")
  @ConditionalOnExpression("'${nyvej.mongodb:}'.isBlank()")
  EmbeddedMongo embeddedMongo(FirstFill sample) {
    return sample.open();
  }

  @Bean
  MongoClientSettings mongoClientSettings(Settings settings, Optional<EmbeddedMongo> embedded) {
    var uri = embedded.map(EmbeddedMongo::uri).orElseGet(() -> Objects.requireNonNull(settings.mongodb()));
    return MongoClientSettings.builder().applyConnectionString(new ConnectionString(uri)).applicationName("nyvej")
        .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS))
        .build();
  }

  /** Waits for the server, for as long as it takes: nothing can be done without it. */
  @Bean(destroyMethod = "close")
  MongoClient blockingClient(MongoClientSettings settings) {
    var client = MongoClients.create(settings);
    while (!answers(client)) {
      LOG.warn("MongoDB does not answer yet; trying again.");
    }
    return client;
  }

  @Bean(destroyMethod = "close")
  com.mongodb.reactivestreams.client.MongoClient reactiveClient(MongoClientSettings settings) {
    return com.mongodb.reactivestreams.client.MongoClients.create(settings);
  }

  /** Takes up to the patience to say no, so asking again at once does not hurry. */
  private static boolean answers(MongoClient client) {
    try {
      client.getDatabase("admin").runCommand(new Document("ping", 1));
      return true;
    } catch (MongoException away) {
      return false;
    }
  }
}

package nyvej.web.wiring;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.Objects;
import java.util.Optional;
import nyvej.ops.server.EmbeddedMongo;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The server, or one of our own, and the two drivers: blocking for the event log, reactive for all that is shown. */
@Configuration(proxyBeanMethods = false)
class MongoWiring {
  /** The server of our own, when none is named. */
  @Bean(destroyMethod = "close")
  @ConditionalOnExpression("'${nyvej.mongodb:}'.isBlank()")
  EmbeddedMongo embeddedMongo(FirstFill sample) {
    return sample.open();
  }

  @Bean
  MongoClientSettings mongoClientSettings(Settings settings, Optional<EmbeddedMongo> embedded) {
    return Mongo.settings(embedded.map(EmbeddedMongo::uri).orElseGet(() -> Objects.requireNonNull(settings.mongodb())));
  }

  @Bean(destroyMethod = "close")
  MongoClient blockingClient(MongoClientSettings settings) {
    return MongoClients.create(settings);
  }

  @Bean(destroyMethod = "close")
  com.mongodb.reactivestreams.client.MongoClient reactiveClient(MongoClientSettings settings) {
    return com.mongodb.reactivestreams.client.MongoClients.create(settings);
  }
}

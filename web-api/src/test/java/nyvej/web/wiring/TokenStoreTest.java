package nyvej.web.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import nyvej.ops.log.MongoTokenStore;
import nyvej.ops.server.EmbeddedMongo;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may feed the views after a process that fed them was killed. */
class TokenStoreTest {
  private final EmbeddedMongo mongodb = EmbeddedMongo.inMemory();
  private final MongoClient client = MongoClients.create(mongodb.uri());

  @AfterEach
  void close() {
    client.close();
    mongodb.close();
  }

  @Test
  void onTheEmbeddedStoreTheNextProcessAtOnce() {
    claim(null);

    try (var next = store(null)) {
      assertThat(next.fetchAvailableSegments("needs", null).join()).hasSize(1);
      next.fetchToken("needs", 0, null).join();
    }
  }

  @Test
  void onAServerNobodyUntilTheClaimExpires() {
    claim(mongodb.uri());

    try (var other = store(mongodb.uri())) {
      assertThat(other.fetchAvailableSegments("needs", null).join()).isEmpty();
      assertThatThrownBy(() -> other.fetchToken("needs", 0, null).join())
          .hasCauseInstanceOf(UnableToClaimTokenException.class);
    }
  }

  /** And keeps it, as if killed. */
  private void claim(@Nullable String server) {
    try (var killed = store(server)) {
      killed.initializeTokenSegments("needs", 1, null, null).join();
      killed.fetchToken("needs", 0, null).join();
    }
  }

  private MongoTokenStore store(@Nullable String server) {
    var settings = new Settings(server, "nyvej", Path.of("data"), null, URI.create("http://localhost:8080/"), false);
    return new AxonWiring().tokenStore(client, settings, UUID::randomUUID, InstantSource.system());
  }
}

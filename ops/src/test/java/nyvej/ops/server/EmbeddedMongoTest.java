package nyvej.ops.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMongoTest {

  @TempDir Path directory;

  @Test
  void whatWasWrittenIsThereAfterReopening() {
    Path file = directory.resolve("data/nyvej.mv");
    try (EmbeddedMongo server = EmbeddedMongo.open(file); MongoClient client = MongoClients.create(server.uri())) {
      client.getDatabase("log").getCollection("commits").insertOne(new Document("_id", 7L).append("word", "path"));
    }
    try (EmbeddedMongo server = EmbeddedMongo.open(file); MongoClient client = MongoClients.create(server.uri())) {
      assertThat(client.getDatabase("log").getCollection("commits").find(new Document("_id", 7L)))
          .containsExactly(new Document("_id", 7L).append("word", "path"));
    }
  }

  @Test
  void aFileInUseIsRefusedInOneLine() {
    Path file = directory.resolve("nyvej.mv");
    try (EmbeddedMongo _ = EmbeddedMongo.open(file)) {
      assertThatThrownBy(() -> EmbeddedMongo.open(file)).isInstanceOf(StoreInUseException.class)
          .hasMessageContaining(file.toString()).hasMessageNotContaining("\n");
    }
  }

  @Test
  void onlyItsOwnerMayReadTheFile() throws Exception {
    Path file = directory.resolve("nyvej.mv");
    try (EmbeddedMongo _ = EmbeddedMongo.open(file)) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }
  }
}

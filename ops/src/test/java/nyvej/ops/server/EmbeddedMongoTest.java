package nyvej.ops.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.charset.StandardCharsets;
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

  @Test
  void anOlderFileIsRefusedInOneLineUntilSomebodyAcceptsIt() throws Exception {
    Path file = directory.resolve("nyvej.mv");
    insert(file, 1L);
    byte[] older = Files.readAllBytes(file);
    insert(file, 2L);
    Files.write(file, older);
    assertThatThrownBy(() -> EmbeddedMongo.open(file)).isInstanceOf(StoreDamagedException.class)
        .hasMessageContaining(file.toString()).hasMessageNotContaining("\n");
    assertThat(file).hasBinaryContent(older);
    Files.delete(directory.resolve("nyvej.mv.synced"));
    insert(file, 3L);
  }

  @Test
  void aMissingFileIsRefusedAfterSomethingWasWritten() throws Exception {
    Path file = directory.resolve("nyvej.mv");
    insert(file, 1L);
    Files.delete(file);
    assertThatThrownBy(() -> EmbeddedMongo.open(file)).isInstanceOf(StoreDamagedException.class);
  }

  @Test
  void whatIsNoStoreIsRefusedInOneLineAndLeftAsItIs() throws Exception {
    Path file = directory.resolve("nyvej.mv");
    byte[] other = "something else ".repeat(10_000).getBytes(StandardCharsets.UTF_8);
    Files.write(file, other);
    assertThatThrownBy(() -> EmbeddedMongo.open(file)).isInstanceOf(StoreDamagedException.class)
        .hasMessageContaining(file.toString()).hasMessageNotContaining("\n");
    assertThat(file).hasBinaryContent(other);
  }

  private static void insert(Path file, long id) {
    try (EmbeddedMongo server = EmbeddedMongo.open(file); MongoClient client = MongoClients.create(server.uri())) {
      client.getDatabase("log").getCollection("commits").insertOne(new Document("_id", id));
    }
  }
}

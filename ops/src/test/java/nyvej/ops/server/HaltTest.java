package nyvej.ops.server;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HaltTest {

  private static final int WRITERS = 8;
  private static final int ACKNOWLEDGED = 400;
  private static final int HALTED = 3;

  @TempDir Path directory;

  @Test
  void whatWasAcknowledgedIsThereAfterTheProcessIsHalted() throws Exception {
    Path file = directory.resolve("nyvej.mv");
    List<String> acknowledged = new ArrayList<>();
    Process child = start(file);
    try (BufferedReader lines = child.inputReader()) {
      assertThat(lines.readLine()).isEqualTo("open");
      assertThatThrownBy(() -> EmbeddedMongo.open(file)).isInstanceOf(StoreInUseException.class);
      child.getOutputStream().write('\n');
      child.getOutputStream().flush();
      lines.lines().forEach(acknowledged::add);
    } finally {
      child.destroyForcibly();
    }
    assertThat(child.waitFor()).isEqualTo(HALTED);
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED);
    try (EmbeddedMongo server = EmbeddedMongo.open(file); MongoClient client = MongoClients.create(server.uri())) {
      MongoCollection<Document> things = client.getDatabase("log").getCollection("things");
      assertThat(things.find().map(document -> document.getString("_id"))).containsAll(acknowledged);
      // Whole or not at all: what is there, acknowledged or not, is in the index, and the other way round.
      assertThat(things.find(eq("tags", "all"))).hasSameSizeAs(things.find().into(new ArrayList<>()));
      assertThat(things.find(eq("tags", acknowledged.getFirst()))).hasSize(1);
    }
  }

  private static Process start(Path file) throws Exception {
    return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
        System.getProperty("java.class.path"), Child.class.getName(), file.toString())
        .redirectError(Files.createTempFile(file.getParent(), "child", ".err").toFile()).start();
  }

  /** Prints each id once it is acknowledged, and halts while others are being written. */
  static final class Child {

    public static void main(String[] arguments) throws Exception {
      try (EmbeddedMongo server = EmbeddedMongo.open(Path.of(arguments[0]));
          MongoClient client = MongoClients.create(server.uri())) {
        MongoCollection<Document> things = client.getDatabase("log").getCollection("things")
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        things.createIndex(ascending("tags"));
        System.out.println("open");
        System.in.read();
        for (int writer = 0; writer < WRITERS; writer++) {
          int number = writer;
          Thread.startVirtualThread(() -> write(things, number));
        }
        Thread.currentThread().join();
      }
    }

    private static void write(MongoCollection<Document> things, int writer) {
      for (int i = 0;; i++) {
        String id = writer + ":" + i;
        things.insertOne(new Document("_id", id).append("tags", List.of("all", id)));
        System.out.println(id);
        System.out.flush();
        if (writer == 0 && i == ACKNOWLEDGED / 4) {
          halt();
        }
      }
    }

    private static void halt() {
      Runtime.getRuntime().halt(HALTED);
    }
  }
}

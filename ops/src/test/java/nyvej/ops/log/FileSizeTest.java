package nyvej.ops.log;

import static nyvej.ops.log.TestLog.append;
import static nyvej.ops.log.TestLog.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import nyvej.ops.codec.JacksonEventConverter;
import nyvej.ops.server.EmbeddedMongo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a commit adds to the embedded store's file, while it is written and for good. */
class FileSizeTest {
  private static final int COMMITS = 300;
  private static final long BYTES_EACH = 10_000;

  @TempDir Path directory;

  @Test
  void aCommitOfOneEventTakesLessThanTenKilobytes() throws Exception {
    Path file = directory.resolve("nyvej.mv");
    try (EmbeddedMongo server = EmbeddedMongo.open(file);
        MongoClient client = MongoClients.create(server.uri());
        var engine = new MongoEventStorageEngine(client.getDatabase("nyvej"),
            new JacksonEventConverter().asEventConverter(), LogSettings.DEFAULTS, LogObserver.NONE)) {
      for (int i = 0; i < COMMITS; i++) {
        append(engine, event("a", "x".repeat(300), "need:" + UUID.randomUUID(), "city:" + i % 10, "kind:measured"));
      }
      assertThat(Files.size(file)).as("while open").isLessThan(COMMITS * BYTES_EACH);
    }
    assertThat(Files.size(file)).as("closed").isLessThan(COMMITS * BYTES_EACH);
  }
}

package nyvej.web.backup;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nyvej.ops.keys.MasterKey;
import nyvej.ops.keys.SubjectKeys;
import nyvej.ops.server.EmbeddedMongo;
import nyvej.web.wiring.Settings;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each day has its backup, and only the latest has keys. */
class NightlyBackupTest {
  @TempDir Path directory = Path.of("set by JUnit");
  private final EmbeddedMongo server = EmbeddedMongo.inMemory();
  private final MongoClient client = MongoClients.create(server.uri());
  private Instant now = Instant.parse("2026-03-01T12:00:00Z");

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  private NightlyBackup backups() {
    return new NightlyBackup(settings(), client, () -> now);
  }

  private Settings settings() {
    return new Settings(server.uri(), "nyvej", directory, null, URI.create("http://localhost:8080/"),
        directory.resolve("backups"), false);
  }

  private List<String> days(String part) throws IOException {
    try (Stream<Path> days = Files.list(directory.resolve("backups").resolve(part))) {
      return days.map(day -> day.getFileName().toString()).sorted().toList();
    }
  }

  private void pass(Duration time) {
    now = now.plus(time);
    backups().once().block();
  }

  @Test
  void thirtyDaysOfDataAreKeptAndOneOfKeys() throws IOException {
    Files.createDirectories(directory.resolve("backups/keys/somebody-elses"));

    IntStream.range(0, 33).forEach(_ -> pass(Duration.ofDays(1)));

    assertThat(days("data")).hasSize(30).first().isEqualTo("2026-03-05");
    assertThat(days("data")).last().isEqualTo("2026-04-03");
    assertThat(days("keys")).containsExactly("2026-04-03", "somebody-elses");
  }

  @Test
  void aDayHasOneBackupAndItBeginsAtDanishMidnight() throws IOException {
    pass(Duration.ZERO);
    var made = Files.readString(directory.resolve("backups/data/2026-03-01/manifest.json"));
    pass(Duration.ofHours(10));
    assertThat(directory.resolve("backups/data/2026-03-01/manifest.json")).hasContent(made);
    pass(Duration.ofHours(1));
    assertThat(days("data")).containsExactly("2026-03-01", "2026-03-02");
  }

  @Test
  void whatWasBrokenOffIsMadeAnew() throws IOException {
    pass(Duration.ZERO);
    Files.move(directory.resolve("backups/data/2026-03-01"), directory.resolve("backups/data/2026-03-01.unfinished"));

    pass(Duration.ZERO);

    assertThat(days("data")).containsExactly("2026-03-01");
    assertThat(days("keys")).containsExactly("2026-03-01");
  }

  @Test
  void whoIsErasedIsErasedInTheBackupOfTheNextDay() {
    var master = MasterKey.generate(directory.resolve("master.key"));
    client.getDatabase("nyvej_accounts").getCollection("accounts").insertOne(new Document("_id", "somebody"));
    var keys = new SubjectKeys(client.getDatabase("nyvej_keys"), master, () -> now);
    var sealed = keys.seal("her", "name", "Samira");
    pass(Duration.ZERO);
    keys.destroy("her");
    pass(Duration.ofDays(1));

    var restore = new Restore(directory.resolve("backups/data/2026-03-01"),
        directory.resolve("backups/keys/2026-03-02"));
    restore.check(() -> master, _ -> {
    });
    try (var other = EmbeddedMongo.inMemory(); var restored = MongoClients.create(other.uri())) {
      restore.into(Databases.of(restored, settings()), _ -> {
      });
      assertThat(new SubjectKeys(restored.getDatabase("nyvej_keys"), master, () -> now).open("her", "name", sealed))
          .isEmpty();
      assertThat(restored.getDatabase("nyvej_keys").getCollection("subjectKeys").find())
          .containsExactly(new Document("_id", "her").append("destroyed", true));
      assertThat(restored.getDatabase("nyvej_accounts").getCollection("accounts").find()).hasSize(1);
    }
  }
}

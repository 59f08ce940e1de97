package nyvej.web.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nyvej.ops.keys.MasterKey;
import nyvej.ops.log.NewLog;
import nyvej.ops.log.NewLog.Making;
import nyvej.ops.server.EmbeddedMongo;
import nyvej.web.NyvejApplication;
import nyvej.web.access.SetupException;
import nyvej.web.api.Client;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A backup comes back whole or not at all, and nothing that is half made is taken for a log. */
class RestoreTest {
  private static StoppedStore left = new StoppedStore(Path.of("set before all"), "", "");
  private static Path taken = Path.of("set before all");
  private static String head = "set before all";

  @TempDir Path directory = Path.of("set by JUnit");
  private Path data = Path.of("set before each");
  private Path keys = Path.of("set before each");
  private Path target = Path.of("set before each");

  @BeforeAll
  static void backUp(@TempDir Path first, @TempDir Path second) {
    left = StoppedStore.in(first);
    taken = second;
    var outcome = left.run("backup", second.resolve("data").toString(), second.resolve("keys").toString());
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    assertThat(outcome.err()).endsWith("s)\n").contains("3 commits, 3 events");
    head = outcome.out();
  }

  @BeforeEach
  void copy() throws IOException {
    data = copied("data");
    keys = copied("keys");
    target = Files.createDirectory(directory.resolve("target"));
    Files.copy(left.data().resolve("master.key"), target.resolve("master.key"),
        StandardCopyOption.COPY_ATTRIBUTES);
  }

  private Path copied(String part) throws IOException {
    var copy = Files.createDirectory(directory.resolve(part));
    for (var file : files(taken.resolve(part))) {
      Files.copy(file, copy.resolve(file.getFileName()));
    }
    return copy;
  }

  private static List<Path> files(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Outcome run(String... words) {
    return Outcome.of(Stream.concat(Stream.of(words), Stream.of("--nyvej.data=" + target)).toArray(String[]::new));
  }

  private Outcome restore() {
    return run("restore", data.toString(), keys.toString());
  }

  private void assertRestored() {
    assertThat(run("export").out()).isEqualTo(left.copy(fresh()).run("export").out());
    assertThat(run("verify").exit()).isZero();
  }

  private Path fresh() {
    try {
      return Files.createTempDirectory(directory, "copy");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void assertRefused(Outcome outcome, int exit, String said) {
    assertThat(outcome.exit()).as(outcome.err()).isEqualTo(exit);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err().lines()).singleElement().asString().contains(said);
    assertThat(files(target)).extracting(file -> file.getFileName().toString()).containsExactly("master.key");
  }

  @Test
  void whatIsRestoredIsWhatWasAndEndsWhereTheBackupDoes() throws IOException {
    var restored = restore();

    assertThat(restored.exit()).as(restored.err()).isZero();
    assertThat(restored.out()).isEqualTo(head).startsWith("commit 3 ");
    assertThat(restored.err()).contains("3 commits, 3 events");
    assertRestored();
    assertThat(run("head").out()).contains(" " + head.strip().substring("commit ".length()) + " ");
  }

  @Test
  void noKeyIsInTheDataAndTheMasterKeyIsInNeither() throws IOException {
    assertThat(files(data)).extracting(file -> file.getFileName().toString()).containsExactlyInAnyOrder(
        "accounts.bson", "branches.bson", "commits.bson", "dropped.bson", "feed.bson", "manifest.json",
        "organisations.bson",
        "statistics.bson", "tokens.bson", "usedInvitations.bson");
    assertThat(files(keys)).extracting(file -> file.getFileName().toString())
        .containsExactlyInAnyOrder("manifest.json", "service.bson", "subjectKeys.bson");
    var master = Files.readString(left.data().resolve("master.key")).replaceAll(".*\"value\":\"([^\"]+)\".*", "$1");
    for (var file : Stream.of(data, keys).flatMap(part -> files(part).stream()).toList()) {
      var text = Files.readString(file, StandardCharsets.ISO_8859_1);
      assertThat(text).doesNotContain(master, "Samira");
    }
  }

  @Test
  void bothPartsAreForTheirOwnerOnly() throws IOException {
    for (var part : files(taken)) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(part))).isEqualTo("rwx------");
      for (var file : files(part)) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
      }
    }
  }

  @Test
  void whatIsDamagedIsRefusedBeforeAnythingIsWritten() throws IOException {
    for (var file : Stream.of(data, keys).flatMap(part -> files(part).stream()).toList()) {
      var whole = Files.readAllBytes(file);
      if (whole.length > 0) {
        var wrong = whole.clone();
        // Of a manifest, in a hash.
        wrong[file.endsWith("manifest.json") ? wrong.length - 20 : wrong.length / 2] ^= 1;
        Files.write(file, wrong);
        assertThat(restore().exit()).as("a wrong byte in %s", file).isEqualTo(1);
        Files.write(file, Arrays.copyOf(whole, whole.length - 1));
        assertThat(restore().exit()).as("%s cut short", file).isEqualTo(1);
      }
      Files.write(file, "{}more".getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
      assertThat(restore().exit()).as("something behind %s", file).isEqualTo(1);
      Files.delete(file);
      assertRefused(restore(), 1, "missing");
      Files.write(file, whole);
    }
    assertThat(restore().exit()).isZero();
  }

  @Test
  void whatBelongsElsewhereIsRefused() throws IOException {
    assertRefused(run("restore", keys.toString(), data.toString()), 1, "is another part of a backup");
    assertRefused(run("restore", directory.toString()), 1, "is no backup");

    var other = directory.resolve("other");
    try (var _ = new Client(other)) {
      // It leaves an empty log.
    }
    var less = new StoppedStore(other, "", "").run("backup", directory.resolve("d2").toString(),
        directory.resolve("k2").toString());
    assertThat(less.exit()).as(less.err()).isZero();
    assertRefused(run("restore", data.toString(), directory.resolve("k2").toString()), 1,
        "The keys are older than the data");

    Files.delete(target.resolve("master.key"));
    MasterKey.generate(target.resolve("master.key"));
    assertRefused(restore(), 4, "another master key");
  }

  @Test
  void keysOfAnotherLogAreRefused() throws IOException {
    var manifest = keys.resolve("manifest.json");
    Files.writeString(manifest, Files.readString(manifest).replaceAll("\"beginning\" : \"\\w", "\"beginning\" : \"x"));

    assertRefused(restore(), 1, "another log");
  }

  @Test
  void nothingIsRestoredOverAnything() {
    assertThat(restore().exit()).isZero();

    var again = restore();
    assertThat(again.exit()).isEqualTo(1);
    assertThat(again.err().lines()).last().asString().contains("is not empty");
    assertRestored();
  }

  @Test
  void nothingIsBackedUpOverAnythingOrIntoItself() {
    var store = left.copy(fresh());
    assertThat(store.run("backup", data.toString(), directory.resolve("new").toString()).exit()).isEqualTo(1);
    assertThat(store.run("backup", directory.resolve("new").toString(), keys.toString()).exit()).isEqualTo(1);
    assertThat(store.run("backup", directory.resolve("a").toString(), directory.resolve("a/b").toString()).exit())
        .isEqualTo(2);
    assertThat(directory.resolve("new")).doesNotExist();
    assertThat(directory.resolve("new.unfinished")).doesNotExist();
    assertThat(directory.resolve("a")).doesNotExist();
  }

  @Test
  void aBrokenLogIsNotBackedUp() {
    var store = left.copy(fresh());
    store.change(database -> database.getCollection("commits").deleteOne(new Document("_id", 2L)));

    var outcome = store.run("backup", directory.resolve("new").toString(), directory.resolve("new-keys").toString());

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err().lines()).singleElement().asString().contains("verify tells all that is wrong");
    assertThat(directory.resolve("new")).doesNotExist();
    assertThat(directory.resolve("new-keys")).doesNotExist();
  }

  /** As a crash leaves it. */
  private void halfMake(Making making) {
    try (var server = EmbeddedMongo.open(target.resolve("nyvej.mv"));
        var client = MongoClients.create(server.uri())) {
      var beside = List.of(client.getDatabase("nyvej_accounts"), client.getDatabase("nyvej_keys"));
      NewLog.begin(making, client.getDatabase("nyvej"), making == Making.RESTORE ? beside : List.of());
      if (making == Making.RESTORE) {
        beside.getFirst().getCollection("accounts").insertOne(new Document("_id", "half"));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"head", "verify", "count", "export", "parked", "replay needs", "backup d k"})
  void whatIsHalfRestoredIsNoLogToAnyCommand(String command) {
    halfMake(Making.RESTORE);

    var outcome = run(command.split(" "));

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err().lines()).singleElement().asString()
        .isEqualTo("The restore into the database nyvej is not finished; run it again.");
  }

  @Test
  void whatIsHalfRestoredDoesNotStartAndIsBegunAnew() throws IOException {
    halfMake(Making.RESTORE);
    assertThatThrownBy(() -> new Client(target).close()).hasRootCauseInstanceOf(SetupException.class)
        .rootCause().hasMessageContaining("restore into the database nyvej is not finished");
    var imported = run("import", Files.createFile(directory.resolve("none")).toString());
    assertThat(imported.exit()).isEqualTo(1);
    assertThat(imported.err()).contains("The restore into the database nyvej is not finished");

    var restored = restore();
    assertThat(restored.exit()).as(restored.err()).isZero();
    assertRestored();
    try (var nyvej = new Client(target)) {
      nyvej.as("shelter").get().uri("/api/needs/{id}", left.whole()).exchange();
    }
  }

  @Test
  void whatWasExportedIsImportedWithoutAByteOfDifference() throws IOException {
    var exported = left.copy(fresh()).run("export").out();
    var file = Files.writeString(directory.resolve("events"), exported);

    var imported = run("import", file.toString());

    assertThat(imported.exit()).as(imported.err()).isZero();
    assertThat(imported.out()).startsWith("commit 3 ");
    assertThat(imported.err()).startsWith("3 commits, 3 events");
    assertThat(run("export").out()).isEqualTo(exported);
    assertThat(run("verify").exit()).isZero();
    var again = run("import", file.toString());
    assertThat(again.exit()).isEqualTo(1);
    assertThat(again.err().lines()).singleElement().asString().contains("is not empty");
  }

  @Test
  void aBadLineIsToldByItsNumber() throws IOException {
    var file = Files.writeString(directory.resolve("events"),
        left.copy(fresh()).run("export").out() + "{\"secret\"}\n");

    var imported = run("import", file.toString());

    assertThat(imported.exit()).isEqualTo(1);
    assertThat(imported.out()).isEmpty();
    assertThat(imported.err()).isEqualTo("Line 4: it is not JSON.\n");
    assertThat(run("count").lines()).contains("         0  events");
  }

  /** {@code -Dnyvej.kills=N} kills more often, of either. */
  @ParameterizedTest
  @ValueSource(strings = {"import", "restore"})
  void whatIsKilledIsWholeOrNotThere(String command) throws Exception {
    int events = 1_000;
    try (var server = EmbeddedMongo.open(directory.resolve("long/nyvej.mv"));
        var client = MongoClients.create(server.uri())) {
      // A log with nobody in it.
      Outcome.of("import", longExport(events).toString(), "--nyvej.mongodb=" + server.uri());
      Outcome.of("backup", directory.resolve("d").toString(), directory.resolve("k").toString(),
          "--nyvej.mongodb=" + server.uri());
      assertThat(client.getDatabase("nyvej").getCollection("commits").countDocuments()).isEqualTo(events);
    }
    var words = command.equals("import")
        ? new String[]{"import", directory.resolve("long.ndjson").toString()}
        : new String[]{"restore", directory.resolve("d").toString(), directory.resolve("k").toString()};
    for (int kill = 0; kill < Integer.getInteger("nyvej.kills", 1); kill++) {
      target = Files.createDirectory(directory.resolve("killed" + kill));
      Files.copy(left.data().resolve("master.key"), target.resolve("master.key"),
          StandardCopyOption.COPY_ATTRIBUTES);
      kill(kill * 37L % 400, words);

      int before = run("verify").exit();
      var again = run(words);

      assertThat(before).as("0: all was done; 1: half made; 4: not even begun").isIn(0, 1, 4);
      assertThat(again.exit()).as(again.err()).isEqualTo(before == 0 ? 1 : 0);
      assertThat(run("verify").exit()).isZero();
      assertThat(run("count").lines()).contains("%10d  events".formatted(events));
    }
  }

  private Path longExport(int events) throws IOException {
    var line = left.copy(fresh()).run("export").lines().getFirst();
    var lines = new StringBuilder();
    for (int i = 0; i < events; i++) {
      lines.append(line.replaceFirst("\"position\":0,\"commit\":1,\"id\":\"[^\"]+\"",
          "\"position\":%d,\"commit\":%d,\"id\":\"e%d\"".formatted(i, i + 1, i))).append('\n');
    }
    return Files.writeString(directory.resolve("long.ndjson"), lines);
  }

  /** An instant after it has begun to write. */
  private void kill(long millis, String... words) throws Exception {
    var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx200m", "-XX:TieredStopAtLevel=1", "-cp", ToolsTest.packagedClasses(), NyvejApplication.class.getName(),
        "--nyvej.data=" + target));
    command.addAll(List.of(words));
    var process = new ProcessBuilder(command).redirectErrorStream(true)
        .redirectOutput(directory.resolve("killed.out").toFile()).start();
    Consumer<Path> await = file -> {
      while (Files.notExists(file) && process.isAlive()) {
        Thread.onSpinWait();
      }
    };
    await.accept(target.resolve("nyvej.mv"));
    process.waitFor(millis, TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
  }
}

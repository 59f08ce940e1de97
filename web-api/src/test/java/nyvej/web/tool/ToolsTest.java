package nyvej.web.tool;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nyvej.ops.codec.JacksonEventConverter;
import nyvej.ops.codec.JsonConventions;
import nyvej.ops.log.LogObserver;
import nyvej.ops.log.LogSettings;
import nyvej.ops.log.MongoEventStorageEngine;
import nyvej.ops.server.EmbeddedMongo;
import nyvej.projection.ReadModel;
import nyvej.projection.Rebuilding;
import nyvej.vocabulary.NeedId;
import nyvej.web.NyvejApplication;
import nyvej.web.api.Client;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands against what a service has left, and against one that runs. */
class ToolsTest {
  private static StoppedStore left = new StoppedStore(Path.of("set before all"), "", "");

  @TempDir Path data = Path.of("set by JUnit");
  @TempDir Path elsewhere = Path.of("set by JUnit");
  private StoppedStore store = left;

  @BeforeAll
  static void stop(@TempDir Path first) {
    left = StoppedStore.in(first);
  }

  @BeforeEach
  void copy() {
    store = left.copy(data);
  }

  private Path noted() throws IOException {
    var head = store.run("head");
    assertThat(head.exit()).as(head.err()).isZero();
    assertThat(head.lines()).singleElement().asString().startsWith("nyvej-head-1 ");
    return Files.writeString(elsewhere.resolve("heads"), head.out());
  }

  private static List<String> files(Path directory) throws IOException {
    try (var files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private void deleteLastCommit() {
    store.change(database -> {
      var commits = database.getCollection("commits");
      commits.deleteOne(requireNonNull(commits.find().sort(Sorts.descending("_id")).first()));
    });
  }

  @Test
  void aWholeLogIsWhatItsHeadSays() throws IOException {
    var verified = store.run("verify", noted().toString());

    assertThat(verified.exit()).isZero();
    assertThat(verified.out()).isEmpty();
    assertThat(verified.err()).contains("3 commits, 3 events");
  }

  @Test
  void aLogThatWasCutOffIsFoundByItsHead() throws IOException {
    var noted = noted();
    deleteLastCommit();

    assertThat(store.run("verify").exit()).isZero();
    var verified = store.run("verify", noted.toString());
    assertThat(verified.exit()).isEqualTo(1);
    assertThat(verified.lines()).containsExactly("commit 3, which was noted as the last, is missing");
  }

  @Test
  void aLogThatWasWrittenAnewIsFoundAlthoughItWasNotedAgain() throws IOException {
    var noted = noted();
    store.change(database -> {
      var commits = database.getCollection("commits", BsonDocument.class);
      var last = requireNonNull(commits.find().sort(Sorts.descending("_id")).first());
      commits.replaceOne(Filters.eq("_id", last.get("_id")),
          last.clone().append("commit", requireNonNull(commits.find().first()).get("commit")));
    });
    Files.writeString(noted, store.run("head").out(), StandardOpenOption.APPEND);

    var verified = store.run("verify", noted.toString());
    assertThat(verified.exit()).isEqualTo(1);
    assertThat(verified.lines()).containsExactly("commit 3 is not the one that was noted");
  }

  @Test
  void aDocumentWithoutANumberIsFound() {
    store.change(database -> database.getCollection("commits").insertOne(new Document("_id", "x")));

    assertThat(store.run("verify").exit()).isEqualTo(1);
    assertThat(store.run("verify").lines()).singleElement().asString().contains("can't be read");
  }

  @Test
  void aLineThatNobodySignedIsAProblem() throws IOException {
    var forged = Files.writeString(noted(), "nyvej-head-1 2026-01-01T00:00:00Z 1 00 AAAA\n",
        StandardOpenOption.APPEND);

    var verified = store.run("verify", forged.toString());
    assertThat(verified.exit()).isEqualTo(1);
    assertThat(verified.lines()).singleElement().asString().contains("line 2", "not signed here");
  }

  @Test
  void whereNothingWasEverSignedNoLineHoldsAndNoKeyIsMade() throws IOException {
    var noted = noted();
    var other = left.copy(Files.createDirectory(elsewhere.resolve("other")));

    for (int i = 0; i < 2; i++) {
      assertThat(other.run("verify", noted.toString()).lines()).singleElement().asString().contains("not signed here");
    }
  }

  @Test
  void eventsAreCountedByType() {
    var counted = store.run("count");

    assertThat(counted.exit()).isZero();
    assertThat(counted.lines().stream().map(String::strip)).containsExactly("1  nyvej.NeedCorrected 2",
        "2  nyvej.NeedRecorded 2",
        "3  events", "3  commits");
  }

  @Test
  void everyEventIsALineWithItsPayloadAndNoName() {
    var exported = store.run("export");

    assertThat(exported.exit()).isZero();
    assertThat(exported.out()).doesNotContain("Samira");
    var events = exported.lines().stream().map(JsonConventions.mapper()::readTree).toList();
    assertThat(events).extracting(event -> event.get("position").asLong()).containsExactly(0L, 1L, 2L);
    assertThat(events).extracting(event -> event.get("commit").asLong()).containsExactly(1L, 2L, 3L);
    assertThat(events.getFirst().propertyNames()).containsExactly("position", "commit", "id", "name", "version", "at",
        "tags", "metadata", "payload");
    assertThat(events.getFirst().at("/payload/need").asString()).isEqualTo(store.broken());
    assertThat(events.getLast().get("payload")).isEmpty();
  }

  @Test
  void aFileIsForItsOwnerOnlyAndNeverOverwritten() throws IOException {
    var file = elsewhere.resolve("events.ndjson");

    assertThat(store.run("export", file.toString()).exit()).isZero();
    assertThat(Files.readString(file)).isEqualTo(store.run("export").out());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    var again = store.run("export", file.toString());
    assertThat(again.exit()).isEqualTo(2);
    assertThat(again.err()).isEqualTo("There is a file " + file + " already.\n");
  }

  @Test
  void whatIsBrokenIsNotExported() throws IOException {
    store.change(database -> database.getCollection("commits").deleteOne(Filters.eq("_id", 2L)));
    var file = elsewhere.resolve("events.ndjson");

    var exported = store.run("export", file.toString());

    assertThat(exported.exit()).isEqualTo(1);
    assertThat(exported.err()).isEqualTo("commit 3 comes behind commit 1; verify tells all that is wrong.\n");
    assertThat(file).doesNotExist();
    assertThat(store.run("count").exit()).isEqualTo(1);
  }

  @Test
  void whatIsSetAsideIsToldAndFollowedAgainWithoutWhatFailed() {
    var parked = store.run("parked");
    assertThat(parked.exit()).isEqualTo(1);
    assertThat(parked.lines()).singleElement().asString().startsWith("needs " + store.broken() + " 2 ");

    var retried = store.run("parked", "retry", "needs", store.broken());
    assertThat(retried.exit()).isEqualTo(1);
    assertThat(retried.err()).isEqualTo("It still can't be shown, and stays set aside.\n");

    assertThat(store.run("parked", "drop", "needs", store.broken()).exit()).isEqualTo(2);
    assertThat(store.run("parked").lines()).isEqualTo(parked.lines());
    assertThat(store.run("parked", "drop", "needs", store.whole(), "--yes").err()).isEqualTo("It is not set aside.\n");

    assertThat(store.run("parked", "drop", "needs", store.broken(), "--yes").exit()).isZero();
    assertThat(store.run("parked")).returns(0, Outcome::exit).returns("", Outcome::out);
  }

  @Test
  void nothingIsPlannedWithALogThatCantBeRead() {
    var planned = store.run("what-if", "--own");

    assertThat(planned.exit()).isEqualTo(1);
    assertThat(planned.out()).isEmpty();
    assertThat(planned.err()).isEqualTo("An event in the log can't be read; parked tells of what.\n");
  }

  @Test
  void aViewIsBuiltAnewByTheNextStart() {
    store.change(database -> database.getCollection("needs.1").deleteMany(new Document()));

    for (int i = 0; i < 2; i++) {
      assertThat(store.run("replay", "needs")).returns(0, Outcome::exit).returns(
          "It is noted as generation 2; the service builds it once it is started.\n", Outcome::err);
    }

    try (var nyvej = new Client(data)) {
      nyvej.bean(Rebuilding.class).views().filter(view -> view.model() == ReadModel.NEEDS)
          .filter(view -> requireNonNull(view.shown()).generation() == 2).next()
          .repeatWhenEmpty(tries -> tries.delayElements(Duration.ofMillis(100))).block(Duration.ofSeconds(60));
      nyvej.as("shelter").get().uri("/api/needs/{id}", store.whole()).exchange().expectStatus().isOk();
    }
    assertThat(store.run("parked").exit()).as("it still can't be shown").isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"head", "verify", "count", "export", "parked", "replay needs",
    "backup d k", "what-if --own"})
  void aServiceHoldsItsEmbeddedStore(String command) {
    try (var _ = EmbeddedMongo.open(data.resolve("nyvej.mv"))) {
      var outcome = store.run(command.split(" "));

      assertThat(outcome.exit()).isEqualTo(3);
      assertThat(outcome.out()).isEmpty();
      assertThat(outcome.err().lines()).singleElement().asString().contains("A running service holds the store",
          "stop it first");
    }
  }

  @Test
  void onAServerTheServiceMayRunMeanwhile(@TempDir Path own) {
    try (var server = EmbeddedMongo.inMemory(); var nyvej = new Client(own, server.uri())) {
      var running = StoppedStore.left(nyvej, own);
      var uri = "--nyvej.mongodb=" + server.uri();

      for (var command : List.of("head", "verify", "count", "export")) {
        assertThat(running.run(command, uri).exit()).as(command).isZero();
      }
      assertThat(running.run("parked", uri).exit()).isEqualTo(1);
      assertThat(running.run("parked", "drop", "needs", running.broken(), "--yes", uri).exit()).isZero();

      var replay = running.run("replay", "needs", uri);
      assertThat(replay.exit()).as(replay.err()).isZero();
      assertThat(replay.err().lines()).last().isEqualTo("Generation 2 is shown.");
      nyvej.as("shelter").get().uri("/api/needs/{id}", running.whole()).exchange().expectStatus().isOk();
    }
  }

  @Test
  void aLogOfAnyLengthIsReadToItsEnd() {
    int events = 250;
    try (var server = EmbeddedMongo.inMemory();
        var client = MongoClients.create(server.uri());
        var log = new MongoEventStorageEngine(client.getDatabase("nyvej"),
            new JacksonEventConverter().asEventConverter(), LogSettings.DEFAULTS, LogObserver.NONE)) {
      for (int i = 0; i < events; i++) {
        StoppedStore.append(log, new GenericEventMessage(new MessageType("counted", "1"), i),
            new NeedId(UUID.randomUUID()));
      }
      var uri = "--nyvej.mongodb=" + server.uri();

      assertThat(Outcome.of("verify", uri).err()).startsWith("250 commits, 250 events");
      assertThat(Outcome.of("count", uri).lines()).first().asString().isEqualTo("       250  counted 1");
      assertThat(Outcome.of("export", uri).lines()).extracting(line -> JsonConventions.mapper().readTree(line))
          .extracting(event -> event.get("payload").asInt())
          .containsExactlyElementsOf(IntStream.range(0, events).boxed().toList());
    }
  }

  @Test
  void aServerThatIsAwayIsNamedByNoPassword() {
    var outcome = store.run("verify",
        "--nyvej.mongodb=mongodb://me:secret@127.0.0.1:1/?serverSelectionTimeoutMS=200");

    assertThat(outcome.exit()).isEqualTo(3);
    assertThat(outcome.err().lines()).singleElement().asString()
        .startsWith("The server does not answer as it should: MongoTimeout");
    assertThat(outcome.err()).doesNotContain("secret");
  }

  @Test
  void whatIsNoConnectionStringIsNotQuoted() {
    var outcome = store.run("verify", "--nyvej.mongodb=mongodb://me:sec:ret@:x");

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err().lines()).singleElement().asString().doesNotContain("ret@");
  }

  @Test
  void aStoreThatLostSomethingIsToldInALine() throws IOException {
    Files.writeString(data.resolve("nyvej.mv.synced"), "%019d\n".formatted(Long.MAX_VALUE));

    var outcome = store.run("verify");

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err().lines()).singleElement().asString().contains("is damaged");
  }

  @Test
  void whatIsMissingIsNotMade() throws IOException {
    var nothing = Outcome.of("head", "--nyvej.data=" + elsewhere);
    assertThat(nothing.exit()).isEqualTo(4);
    assertThat(nothing.err()).contains("There is no store at");
    assertThat(files(elsewhere)).isEmpty();

    var database = store.run("head", "--nyvej.database=typo");
    assertThat(database.exit()).isEqualTo(4);
    assertThat(database.err()).isEqualTo("There is no log in the database typo.\n");

    Files.delete(data.resolve("master.key"));
    var key = store.run("head");
    assertThat(key.exit()).isEqualTo(4);
    assertThat(key.err().lines()).singleElement().asString().startsWith("There is no master key at");
    assertThat(files(data)).containsExactlyInAnyOrder("nyvej.mv", "nyvej.mv.synced", "nyvej.mv.reserve");
    assertThat(store.run("verify").exit()).as("needs no key").isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"upside-down", "verify --loudly", "verify no-such-file", "replay everything",
    "parked retry needs",
    "count --nyvej.sample=perhaps"})
  void whatIsAskedForWronglyIsToldInALine(String command) {
    var outcome = store.run(command.split(" "));

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err().lines()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "head ", "verify ", "count ", "export ", "parked ", "parked retry ", "parked drop ",
    "replay ", "import ", "backup ", "restore ", "what-if "})
  void everyCommandExplainsItself(String command) {
    var help = Outcome.of((command + "--help").split(" "));

    assertThat(help.exit()).isZero();
    assertThat(help.out()).contains("Usage: java -jar JAR " + command.strip(), "Exit codes:", "--nyvej.mongodb=URI");
    assertThat(help.err()).isEmpty();
  }

  @Test
  void onlyAWordIsACommand() {
    assertThat(Tools.asked()).isFalse();
    assertThat(Tools.asked("--server.port=0", "--debug")).isFalse();
    assertThat(Tools.asked("--server.port=0", "count")).isTrue();
    assertThat(Tools.asked("--help")).isTrue();
  }

  @Test
  void aProcessWritesItsResultAndNothingElseToItsOutput() throws Exception {
    var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx200m",
        "-cp", packagedClasses(), NyvejApplication.class.getName(), "--nyvej.data=" + data, "count")
        .redirectError(elsewhere.resolve("err").toFile()).start();
    var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(out).isEqualTo(store.run("count").out());
    assertThat(elsewhere.resolve("err")).content().startsWith("3 commits").hasLineCount(1);
  }

  /** Without what configures the tests' own log. */
  static String packagedClasses() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("-tests.jar"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}

package nyvej.web.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nyvej.ops.codec.JsonConventions;
import nyvej.ops.keys.SubjectKeys;
import nyvej.ops.log.LogCheck;
import nyvej.ops.log.MongoEventStorageEngine;
import nyvej.ops.log.RawLog;
import nyvej.ops.server.MongoServers;
import nyvej.ops.server.MongoServers.Lease;
import nyvej.projection.Progress;
import nyvej.projection.ReadModel;
import nyvej.vocabulary.OrganisationId;
import nyvej.web.access.account.Organisation;
import nyvej.web.access.account.Organisations;
import nyvej.web.api.Client;
import nyvej.web.api.Requests;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/**
 * A backup that is taken while people work is the past at one position, with all that its events name. How many needs are recorded
 * before it and after it begins, {@code -Dnyvej.needs} says.
 */
@ParameterizedClass
@EnumSource(value = MongoServers.class, names = {"EMBEDDED", "EXTERNAL"})
class BackupUnderLoadTest {
  private static final int NEEDS = Integer.getInteger("nyvej.needs", 25);
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String NAMING = "named";

  @TempDir Path directory = Path.of("set by JUnit");
  private final Lease lease;
  private final MongoClient client;
  private final AtomicBoolean enough = new AtomicBoolean();
  private final AtomicInteger recorded = new AtomicInteger();

  BackupUnderLoadTest(MongoServers server) {
    lease = server.lease();
    client = MongoClients.create(lease.uri());
  }

  @AfterEach
  void close() {
    client.close();
    lease.close();
  }

  private String restored() {
    return lease.database() + "_restored";
  }

  private MongoDatabase database(String name) {
    return client.getDatabase(name);
  }

  private static RawLog raw(MongoDatabase database) {
    return RawLog.read(database.getCollection("commits", BsonDocument.class));
  }

  private Outcome run(String database, String... words) {
    var outcome = Outcome.of(Stream.concat(Stream.of(words), Stream.of("--nyvej.mongodb=" + lease.uri(),
        "--nyvej.database=" + database, "--nyvej.data=" + directory)).toArray(String[]::new));
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    return outcome;
  }

  private void recordNeeds(WebTestClient referrer) {
    while (!enough.get()) {
      referrer.post().uri("/api/needs").contentType(MediaType.APPLICATION_JSON).bodyValue(Requests.need()).exchange()
          .expectStatus().isCreated();
      recorded.incrementAndGet();
    }
  }

  /** Names in events what was made just before; without tags, so that no view has to know them. */
  private void name(Client nyvej) {
    while (!enough.get()) {
      var id = UUID.randomUUID();
      nyvej.bean(Organisations.class)
          .add(new Organisation(new OrganisationId(id), "of the test", Organisation.Kind.NETWORK, null)).block();
      nyvej.bean(SubjectKeys.class).seal(id.toString(), "test", "secret");
      StoppedStore.append(nyvej.bean(MongoEventStorageEngine.class),
          new GenericEventMessage(new MessageType(NAMING, "1"), id.toString()), Set.of());
    }
  }

  private void awaitNeeds(int wanted) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (recorded.get() < wanted) {
      assertThat(System.nanoTime()).as("%d needs recorded so far", recorded.get()).isLessThan(end);
      Thread.sleep(10);
    }
  }

  /** Takes a backup in the midst of it, and gives a token from before. */
  private String backUpUnderLoad(Client nyvej) throws Exception {
    var token = nyvej.token("shelter");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var work = new ArrayList<Future<?>>();
      for (var username : List.of("shelter", "shelter", "municipality")) {
        var referrer = nyvej.as(username);
        work.add(threads.submit(() -> recordNeeds(referrer)));
      }
      work.add(threads.submit(() -> name(nyvej)));
      try {
        awaitNeeds(NEEDS);
        run(lease.database(), "backup", directory.resolve("backup").toString(), directory.resolve("keys").toString());
        awaitNeeds(recorded.get() + NEEDS);
      } finally {
        enough.set(true);
      }
      for (var each : work) {
        each.get();
      }
    }
    nyvej.bean(Progress.class).caughtUp(PATIENCE).block();
    return token;
  }

  private static Map<String, JsonNode> needs(WebTestClient referrer) {
    // Nobody's are no body.
    var body = referrer.get().uri("/api/needs").accept(MediaType.APPLICATION_NDJSON).exchange().expectStatus().isOk()
        .expectBody().returnResult().getResponseBody();
    return new String(Objects.requireNonNullElse(body, new byte[0]), StandardCharsets.UTF_8).lines()
        .map(JsonConventions.mapper()::readTree)
        .collect(Collectors.toMap(need -> need.get("id").stringValue(), need -> need));
  }

  private static WebTestClient with(Client nyvej, String token) {
    return nyvej.anybody().mutate().defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token).build();
  }

  @Test
  void isThePastAtOnePosition() throws Exception {
    try (var nyvej = new Client(directory, lease.uri(), lease.database())) {
      var token = backUpUnderLoad(nyvej);

      var told = run(restored(), "restore", directory.resolve("backup").toString(),
          directory.resolve("keys").toString());

      var past = raw(database(restored()));
      checkPast(past, told.out());
      checkNamed(past);
      checkEverythingIsCopiedOrRebuilt();
      var now = needs(nyvej.as("shelter"));
      try (var again = new Client(directory, lease.uri(), restored())) {
        again.bean(Progress.class).caughtUp(PATIENCE).block();
        var then = needs(with(again, token));
        assertThat(then.keySet()).isEqualTo(recordedBy(past, now.keySet()));
        assertThat(now).containsAllEntriesOf(then);
        assertThat(then.values()).extracting(need -> need.at("/identity/name").stringValue()).isNotEmpty()
            .containsOnly("Samira Prøve");
        recordOneMore(again);
      }
    }
  }

  private void checkPast(RawLog past, String told) {
    var present = raw(database(lease.database()));
    assertThat(past.problems()).isEmpty();
    assertThat(past.events()).hasSizeBetween(NEEDS, present.events().size() - NEEDS);
    assertThat(present.commits()).startsWith(past.commits().toArray(BsonDocument[]::new));
    assertThat(new LogCheck(database(restored())).run(List.of(), _ -> {
    }).problems()).isEmpty();
    assertThat(told).isEqualTo(run(restored(), "head").out().replaceAll(".*Z (\\d+ \\w+) .*", "commit $1"));
  }

  /** An account may be newer than the log, never older; and so may a key. */
  private void checkNamed(RawLog past) {
    var named = run(restored(), "export").lines().stream().map(JsonConventions.mapper()::readTree)
        .filter(event -> event.get("name").stringValue().equals(NAMING))
        .map(event -> event.get("payload").stringValue()).collect(Collectors.toSet());
    assertThat(named).isNotEmpty().hasSizeLessThan(past.events().size());
    assertThat(ids(restored() + "_accounts", "organisations")).containsAll(named);
    assertThat(ids(restored() + "_keys", "subjectKeys")).containsAll(named);
    assertThat(database(restored() + "_accounts").getCollection("accounts").find().into(new HashSet<>()))
        .isEqualTo(database(lease.database() + "_accounts").getCollection("accounts").find().into(new HashSet<>()));
  }

  private Set<String> ids(String database, String collection) {
    return database(database).getCollection(collection).find().map(document -> document.getString("_id"))
        .into(new HashSet<>());
  }

  /** Whoever keeps something new has to say here whether a backup needs it. */
  private void checkEverythingIsCopiedOrRebuilt() {
    var rebuilt = Stream.concat(Stream.of(ReadModel.values()).map(ReadModel::key),
        Stream.of("generations", "tokens", "progress", "parked", "indexSnapshots", "indexSnapshotParts")).toList();
    assertThat(kept(lease.database())).containsAll(kept(restored()))
        .isSubsetOf(union(kept(restored()), rebuilt, List.of("feed", "statistics")));
    assertThat(kept(lease.database() + "_keys")).isEqualTo(kept(restored() + "_keys"));
    assertThat(kept(lease.database() + "_accounts")).isSubsetOf(
        union(kept(restored() + "_accounts"), List.of("sessions", "first"), List.of()));
  }

  private Set<String> kept(String database) {
    return database(database).listCollectionNames().into(new TreeSet<>()).stream()
        .filter(name -> database(database).getCollection(name).find().first() != null)
        .map(name -> name.replaceFirst("\\.\\d+$", "")).collect(Collectors.toSet());
  }

  private static Set<String> union(Set<String> some, List<String> more, List<String> others) {
    return Stream.of(some, more, others).flatMap(each -> each.stream()).collect(Collectors.toSet());
  }

  private Set<String> recordedBy(RawLog past, Set<String> needs) {
    var all = past.commits().stream().flatMap(commit -> commit.getArray("tags").stream())
        .map(tag -> tag.asString().getValue()).collect(Collectors.toSet());
    return needs.stream().filter(need -> all.contains("need:" + need)).collect(Collectors.toSet());
  }

  private static void recordOneMore(Client again) {
    var referrer = again.as("municipality");
    var before = needs(referrer).size();
    referrer.post().uri("/api/needs").contentType(MediaType.APPLICATION_JSON).bodyValue(Requests.need()).exchange()
        .expectStatus().isCreated();
    assertThat(needs(referrer)).hasSize(before + 1);
  }

  @Test
  void withoutKeysNobodyIsNamedAndAllElseWorks() throws Exception {
    try (var nyvej = new Client(directory, lease.uri(), lease.database())) {
      nyvej.as("shelter").post().uri("/api/needs").contentType(MediaType.APPLICATION_JSON)
          .bodyValue(Requests.need()).exchange().expectStatus().isCreated();
      run(lease.database(), "backup", directory.resolve("backup").toString(), directory.resolve("keys").toString());
    }

    assertThat(run(restored(), "restore", directory.resolve("backup").toString()).err()).contains("Without keys");

    assertThat(database(restored() + "_keys").listCollectionNames()).isEmpty();
    try (var again = new Client(directory, lease.uri(), restored())) {
      again.bean(Progress.class).caughtUp(PATIENCE).block();
      assertThat(needs(again.as("shelter")).values()).singleElement().extracting(need -> need.get("identity"))
          .matches(identity -> identity == null || ((JsonNode) identity).isNull());
      assertThat(needs(again.as("aarhus"))).hasSize(1);
      recordOneMore(again);
      assertThat(needs(again.as("municipality")).values()).singleElement()
          .extracting(need -> need.at("/identity/name").stringValue()).isEqualTo("Samira Prøve");
    }
    assertThat(database(restored()).getCollection("commits").find().into(new HashSet<Document>())).hasSize(2);
  }
}

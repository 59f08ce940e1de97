package nyvej.ops.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nyvej.ops.server.MongoServers;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class SubjectKeysTest {

  private static final String NAME = "Fatima Jensen";
  private static final String FIELD = "NeedRecorded.name";

  private final MongoServers server;

  @TempDir Path directory;

  private MongoServers.Lease lease;
  private MongoClient client;
  private MasterKey master;
  private Instant now = Instant.parse("2026-03-01T10:00:00Z");
  private SubjectKeys keys;

  SubjectKeysTest(MongoServers server) {
    this.server = server;
  }

  @BeforeEach
  void open() {
    lease = server.lease();
    client = MongoClients.create(lease.uri());
    master = MasterKey.generate(directory.resolve("master.json"));
    keys = instance();
  }

  @AfterEach
  void close() {
    if (lease != null) {
      client.close();
      lease.close();
    }
  }

  private MongoDatabase database() {
    return client.getDatabase(lease.database());
  }

  private SubjectKeys instance() {
    return new SubjectKeys(database(), master, () -> now);
  }

  @Test
  void whatIsSealedOpensHereAndInAnotherInstance() {
    String sealed = keys.seal("s1", FIELD, NAME);
    assertThat(keys.open("s1", FIELD, sealed)).contains(NAME);
    assertThat(instance().open("s1", FIELD, sealed)).contains(NAME);
    assertThat(keys.open("s1", FIELD, keys.seal("s1", FIELD, ""))).contains("");
  }

  @Test
  void theSameTextNeverLooksTheSame() {
    Set<String> sealed = new HashSet<>();
    for (int i = 0; i < 50; i++) {
      sealed.add(keys.seal("s1", FIELD, NAME));
    }
    assertThat(sealed).hasSize(50);
  }

  @Test
  void whatHasNoKeyIsUnreadable() {
    assertThat(keys.open("never", FIELD, keys.seal("s1", FIELD, NAME))).isEmpty();
  }

  @Test
  void opensForNoOtherSubjectOrContextAndWhenAlteredNotAtAll() {
    String sealed = keys.seal("s1", FIELD, NAME);
    keys.seal("s2", FIELD, NAME);
    byte[] altered = Base64.getUrlDecoder().decode(sealed);
    altered[altered.length - 1] ^= 1;
    List<Callable<?>> attempts = List.of(() -> keys.open("s2", FIELD, sealed),
        () -> keys.open("s1", "NeedRecorded", sealed),
        () -> keys.open("s1", FIELD, "*" + NAME),
        () -> keys.open("s1", FIELD, Base64.getUrlEncoder().encodeToString(altered)));
    assertThat(attempts).allSatisfy(attempt -> assertThatThrownBy(attempt::call).isInstanceOf(SealBrokenException.class)
        .hasMessageNotContaining(NAME).hasNoCause());
  }

  @Test
  void aDestroyedKeyNeitherOpensNorSealsNorComesBack() {
    String sealed = keys.seal("s1", FIELD, NAME);
    String other = keys.seal("s2", FIELD, NAME);
    keys.destroy("s1");
    keys.destroy("s1");
    assertThat(keys.open("s1", FIELD, sealed)).isEmpty();
    assertThat(instance().open("s1", FIELD, sealed)).isEmpty();
    assertThatThrownBy(() -> keys.seal("s1", FIELD, NAME)).isInstanceOf(KeyDestroyedException.class);
    assertThatThrownBy(() -> instance().seal("s1", FIELD, NAME)).isInstanceOf(KeyDestroyedException.class);
    assertThat(database().getCollection("subjectKeys").find(new Document("_id", "s1")))
        .containsExactly(new Document("_id", "s1").append("destroyed", true));
    assertThat(keys.open("s2", FIELD, other)).contains(NAME);
  }

  @Test
  void aSubjectWithoutAKeyCanBeDestroyedBeforehand() {
    keys.destroy("s1");
    assertThatThrownBy(() -> keys.seal("s1", FIELD, NAME)).isInstanceOf(KeyDestroyedException.class);
  }

  @Test
  void anotherInstanceStopsOpeningWhenToldOrSoonByItself() {
    SubjectKeys told = instance();
    SubjectKeys untold = instance();
    String sealed = keys.seal("s1", FIELD, NAME);
    assertThat(told.open("s1", FIELD, sealed)).contains(NAME);
    assertThat(untold.open("s1", FIELD, sealed)).contains(NAME);
    keys.destroy("s1");
    told.forget("s1");
    assertThat(told.open("s1", FIELD, sealed)).isEmpty();
    now = now.plus(Duration.ofSeconds(6));
    assertThat(untold.open("s1", FIELD, sealed)).isEmpty();
  }

  @Test
  void manyAtOnceOverTwoInstancesUseOneKey() throws Exception {
    SubjectKeys second = instance();
    List<String> subjects = List.of("s1", "s2", "s3", "s4", "s5");
    var together = new CyclicBarrier(16);
    List<Future<List<String>>> results = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 16; i++) {
        SubjectKeys mine = i % 2 == 0 ? keys : second;
        results.add(threads.submit(() -> {
          together.await();
          return subjects.stream().map(subject -> mine.seal(subject, FIELD, NAME)).toList();
        }));
      }
    }
    SubjectKeys third = instance();
    for (Future<List<String>> result : results) {
      for (int i = 0; i < subjects.size(); i++) {
        assertThat(third.open(subjects.get(i), FIELD, result.get().get(i))).contains(NAME);
      }
    }
    assertThat(database().getCollection("subjectKeys").countDocuments()).isEqualTo(subjects.size());
  }

  @Test
  void anotherMasterKeyIsAClearError() {
    String sealed = keys.seal("s1", FIELD, NAME);
    MasterKey wrong = MasterKey.generate(directory.resolve("wrong.json"));
    SubjectKeys stranger = new SubjectKeys(database(), wrong, () -> now);
    assertThatThrownBy(() -> stranger.open("s1", FIELD, sealed)).isInstanceOf(MasterKeyException.class)
        .hasMessageContaining("not the one");
    assertThatThrownBy(() -> stranger.seal("s1", FIELD, NAME)).isInstanceOf(MasterKeyException.class);
  }

  @Test
  void aKeyMovedToAnotherSubjectIsRefused() {
    keys.seal("s1", FIELD, NAME);
    Document stored = database().getCollection("subjectKeys").find().first();
    database().getCollection("subjectKeys").insertOne(new Document(stored).append("_id", "s2"));
    assertThatThrownBy(() -> keys.seal("s2", FIELD, NAME)).isInstanceOf(MasterKeyException.class);
  }

  @Test
  void noStoredDocumentHoldsPlaintext() {
    keys.seal("s1", FIELD, NAME);
    for (String collection : database().listCollectionNames()) {
      for (Document document : database().getCollection(collection).find()) {
        assertThat(document.toJson()).doesNotContain(NAME, Base64.getEncoder().encodeToString(NAME.getBytes(
            StandardCharsets.UTF_8)));
      }
    }
    assertThat(database().getCollection("subjectKeys").countDocuments()).isOne();
  }
}

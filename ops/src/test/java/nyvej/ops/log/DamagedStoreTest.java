package nyvej.ops.log;

import static nyvej.ops.log.TestLog.append;
import static nyvej.ops.log.TestLog.event;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nyvej.ops.codec.JacksonEventConverter;
import nyvej.ops.log.LogCheck.NotedHead;
import nyvej.ops.log.LogCheck.Report;
import nyvej.ops.server.EmbeddedMongo;
import nyvej.ops.server.StoreDamagedException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** The embedded store's file is damaged while nothing runs; what is missing then is never missing without a word. */
class DamagedStoreTest {
  private static final int COMMITS = 300;
  private static final int DAMAGES = 30;
  private static final int PAGE = 4096;

  /** Tells every page it can't read. */
  private static final Logger SERVER = (Logger) LoggerFactory.getLogger("de.bwaldvogel.mongo");

  @TempDir Path directory;

  private NotedHead head = new NotedHead(0, "");

  @BeforeAll
  static void quiet() {
    SERVER.setLevel(Level.OFF);
  }

  @AfterAll
  static void loud() {
    SERVER.setLevel(Level.ERROR);
  }

  /** How the process ended before. */
  enum End {
    CLOSED, KILLED
  }

  private enum Found {
    REFUSED, TOLD_BY_THE_CHECK, UNREADABLE, NOTHING_MISSING, MISSING_WITHOUT_A_WORD
  }

  private Path left(End end) throws Exception {
    Path file = directory.resolve("nyvej.mv");
    Path copy = directory.resolve("copy.mv");
    EmbeddedMongo server = EmbeddedMongo.open(file);
    try (MongoClient client = MongoClients.create(server.uri()); MongoEventStorageEngine engine = engine(client)) {
      for (int i = 0; i < COMMITS; i++) {
        append(engine, event("a", "x".repeat(300) + i, "seat:" + i % 7), event("b", "" + i, "all:1"));
      }
      head = check(client).head();
      copy(file, copy);
    }
    server.close();
    if (end == End.CLOSED) {
      copy(file, copy);
    }
    return copy;
  }

  private static MongoEventStorageEngine engine(MongoClient client) {
    return new MongoEventStorageEngine(client.getDatabase("nyvej"), new JacksonEventConverter().asEventConverter(),
        LogSettings.DEFAULTS, LogObserver.NONE);
  }

  private static Report check(MongoClient client) {
    return new LogCheck(client.getDatabase("nyvej")).run(List.of(), _ -> {
    });
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    Files.copy(Path.of(from + ".synced"), Path.of(to + ".synced"), StandardCopyOption.REPLACE_EXISTING);
  }

  @ParameterizedTest
  @EnumSource(End.class)
  void aFileThatWasCutShortIsNeverTakenForWhole(End end) throws Exception {
    damageOften(end, (file, random) -> file.setLength(file.length() - 1 - random.nextLong(file.length())));
  }

  @ParameterizedTest
  @EnumSource(End.class)
  void aFileWithAPageOfZerosIsNeverTakenForWhole(End end) throws Exception {
    damageOften(end, (file, random) -> {
      file.seek(random.nextLong(file.length() / PAGE) * PAGE);
      file.write(new byte[PAGE]);
    });
  }

  @ParameterizedTest
  @EnumSource(End.class)
  void aFileWithAWrongByteIsNeverTakenForWhole(End end) throws Exception {
    damageOften(end, (file, random) -> {
      long position = random.nextLong(file.length());
      file.seek(position);
      int right = file.read();
      file.seek(position);
      file.write(~right);
    });
  }

  private interface Damage {
    void to(RandomAccessFile file, Random random) throws IOException;
  }

  private void damageOften(End end, Damage damage) throws Exception {
    Path whole = left(end);
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Map<Found, Integer> found = new EnumMap<>(Found.class);
    var random = new Random(seed);
    Path damaged = directory.resolve("damaged.mv");
    copy(whole, damaged);
    assertThat(openAndCheck(damaged)).isEqualTo(Found.NOTHING_MISSING);
    for (int i = 0; i < DAMAGES; i++) {
      copy(whole, damaged);
      try (var file = new RandomAccessFile(damaged.toFile(), "rw")) {
        damage.to(file, random);
      }
      found.merge(openAndCheck(damaged), 1, Integer::sum);
    }
    System.out.println(end + " " + found);
    assertThat(found).as("seed %d", seed).doesNotContainKey(Found.MISSING_WITHOUT_A_WORD);
  }

  private Found openAndCheck(Path file) throws IOException {
    byte[] before = Files.readAllBytes(file);
    try (EmbeddedMongo server = EmbeddedMongo.open(file); MongoClient client = MongoClients.create(server.uri())) {
      Report report = check(client);
      if (!report.problems().isEmpty()) {
        return Found.TOLD_BY_THE_CHECK;
      }
      return report.head().equals(head) ? Found.NOTHING_MISSING : Found.MISSING_WITHOUT_A_WORD;
    } catch (StoreDamagedException refused) {
      assertThat(refused).hasMessageContaining(file.toString()).hasMessageNotContaining("\n");
      assertThat(Files.readAllBytes(file)).isEqualTo(before);
      return Found.REFUSED;
    } catch (RuntimeException unreadable) {
      return Found.UNREADABLE;
    }
  }
}

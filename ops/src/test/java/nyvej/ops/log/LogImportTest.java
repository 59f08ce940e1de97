package nyvej.ops.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nyvej.ops.log.TestLog.append;
import static nyvej.ops.log.TestLog.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nyvej.ops.log.LogCheck.Progress;
import nyvej.ops.log.NewLog.Making;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What one log wrote out becomes another log, or nothing. */
@ParameterizedClass
@EnumSource(value = Stage.class, names = "EMBEDDED_TINY_TAIL", mode = EnumSource.Mode.EXCLUDE)
class LogImportTest {
  private static final int LOGS = Integer.getInteger("nyvej.imports", 5);
  private static final String WORDS = "aæ\"\\\n\u0000\u2028😀 {}[]:,0";

  private final TestLog log;
  private final MongoDatabase other;

  LogImportTest(Stage stage) {
    log = new TestLog(stage);
    other = log.database(log.databaseName() + "_other");
  }

  @AfterEach
  void close() throws Exception {
    log.close();
  }

  private static String export(MongoDatabase database) {
    var out = new ByteArrayOutputStream();
    LogExport.write(new StoredLog(database), out, _ -> {
    });
    return out.toString(UTF_8);
  }

  private static void importing(MongoDatabase into, String lines) {
    LogImport.into(into, new ByteArrayInputStream(lines.getBytes(UTF_8)), _ -> {
    });
  }

  private static RawLog raw(MongoDatabase database) {
    return RawLog.read(database.getCollection("commits", BsonDocument.class));
  }

  private static String text(Random random) {
    return random.ints(random.nextInt(8), 0, WORDS.codePointCount(0, WORDS.length()))
        .mapToObj(i -> Character.toString(WORDS.codePointAt(WORDS.offsetByCodePoints(0, i))))
        .collect(Collectors.joining());
  }

  /** FerretDB can't store a NUL outside of bytes. */
  private static String indexable(Random random) {
    return text(random).replace("\u0000", "");
  }

  private static Object payload(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 6 : 4)) {
      case 0 -> text(random);
      case 1 -> random.nextLong();
      case 2 -> random.nextBoolean();
      case 3 -> Map.of();
      case 4 -> List.of(payload(random, depth - 1), payload(random, depth - 1));
      default -> new HashMap<>(Map.of("k" + text(random), payload(random, depth - 1)));
    };
  }

  private static TaggedEventMessage<?> random(Random random) {
    var at = Instant.ofEpochSecond(random.nextLong(-1L << 33, 1L << 33), random.nextInt(1_000_000_000));
    Map<String, String> metadata = random.nextBoolean() ? Map.of() : Map.of("by" + text(random), text(random));
    var message = new GenericEventMessage(new UUID(random.nextLong(), random.nextLong()).toString(),
        new MessageType("n" + random.nextInt(4), "" + random.nextInt(1, 4)), payload(random, 3), metadata, at);
    return new GenericTaggedEventMessage<>(message, IntStream.range(0, random.nextInt(3))
        .mapToObj(i -> Tag.of("k" + i, "v" + indexable(random))).collect(Collectors.toSet()));
  }

  private void fill(long seed) {
    var random = new Random(seed);
    var engine = log.engine();
    for (int commit = 0; commit < 120; commit++) {
      append(engine, IntStream.rangeClosed(0, random.nextInt(4)).mapToObj(_ -> random(random))
          .toArray(TaggedEventMessage[]::new));
    }
  }

  /** {@code -Dnyvej.imports=N} tries more logs. */
  @Test
  void exportedAgainNoByteDiffers() {
    for (long seed = 1; seed <= LOGS; seed++) {
      log.raw().drop();
      other.drop();
      fill(seed);
      var exported = export(log.database());

      importing(other, exported);

      assertThat(export(other)).as("seed %d", seed).isEqualTo(exported);
      assertThat(raw(other).problems()).as("seed %d", seed).isEmpty();
      assertThat(raw(other).eventIds()).as("seed %d", seed).isEqualTo(raw(log.database()).eventIds());
      assertThat(new LogCheck(other).run(List.of(), _ -> {
      }).problems()).as("seed %d", seed).isEmpty();
    }
  }

  @Test
  void theNextEventFollows() {
    append(log.engine(), event("a", "1", "seat:1"));
    var made = LogImport.into(other, new ByteArrayInputStream(export(log.database()).getBytes(UTF_8)), _ -> {
    });

    assertThat(made.head()).isEqualTo(new StoredLog(other).head());
    assertThat(made.written()).returns(1L, Progress::commits).returns(1L, Progress::events);
    append(log.engine(other, LogObserver.NONE), event("a", "2", "seat:1"));
    assertThat(raw(other).problems()).isEmpty();
    assertThat(TestLog.source(log.engine(other, LogObserver.NONE), TestLog.tagged("seat:1")).payloads())
        .containsExactly("1", "2");
  }

  @Test
  void anEmptyLogIsImportedAsOne() {
    importing(other, "");
    assertThat(new StoredLog(other).exists()).isTrue();
    assertThat(export(other)).isEmpty();
  }

  private static final String LINE = """
      {"position":0,"commit":1,"id":"e0","name":"a","version":"1","at":"2026-03-01T12:00:00Z","tags":[["k","v"]],\
      "metadata":{"by":"me"},"payload":{"secret":1}}
      """;

  private static String line(int position, int commit, String id) {
    return LINE.replace("\"position\":0", "\"position\":" + position).replace("\"commit\":1", "\"commit\":" + commit)
        .replace("e0", id);
  }

  @Test
  void aLineThatIsNotRightIsToldByItsNumberAndNothingIsImported() {
    var good = LINE + line(1, 1, "e1");
    var bad = new HashMap<String, String>();
    bad.put("secret", "it is not JSON");
    bad.put("", "it is not JSON");
    bad.put("[\"secret\"]", "it is not a JSON object");
    bad.put(line(2, 2, "e2").substring(0, 60), "it is not JSON");
    bad.put(line(2, 2, "e2").strip() + line(3, 2, "e3"), "it is not JSON");
    bad.put(line(3, 2, "e2"), "position is not 2");
    bad.put(line(1, 2, "e2"), "position is not 2");
    bad.put(line(2, 3, "e2"), "commit is neither the one before nor the next");
    bad.put(line(2, 0, "e2"), "commit is neither the one before nor the next");
    bad.put(line(2, 2, "e1"), "id is that of an event before");
    bad.put(line(2, 2, " "), "id is not a text");
    bad.put(line(2, 2, "e2").replace("\"position\":2", "\"position\":2.5"), "position is not a whole number");
    bad.put(line(2, 2, "e2").replace("\"commit\":2", "\"commit\":\"2\""), "commit is not a whole number");
    bad.put(line(2, 2, "e2").replace("\"id\":\"e2\",", ""), "id is missing");
    bad.put(line(2, 2, "e2").replace("\"name\":\"a\"", "\"name\":7"), "name is not a text");
    bad.put(line(2, 2, "e2").replace("12:00:00Z", "25:00:00Z"), "at is not a time");
    bad.put(line(2, 2, "e2").replace("2026-03-01", "+999999999-01-01"), "at is not a time");
    bad.put(line(2, 2, "e2").replace("[[\"k\",\"v\"]]", "{}"), "tags is not a list");
    bad.put(line(2, 2, "e2").replace("[[\"k\",\"v\"]]", "[\"k:v\"]"), "a tag is not a pair of texts");
    bad.put(line(2, 2, "e2").replace("[[\"k\",\"v\"]]", "[[\"k\",\"v\"],[\"k\",\"v\"]]"), "a tag is there twice");
    bad.put(line(2, 2, "e2").replace("{\"by\":\"me\"}", "[]"), "metadata is not an object");
    bad.put(line(2, 2, "e2").replace("\"me\"", "7"), "metadata has a value that is not a text");
    bad.put(line(2, 2, "e2").replace("\"payload\"", "\"extra\":1,\"payload\""), "it has a field that no event has");
    bad.put(line(2, 2, "e2").replace("\"payload\"", "\"id\":\"e9\",\"payload\""), "it is not JSON");

    bad.forEach((line, reason) -> {
      assertThatThrownBy(() -> importing(other, good + line + "\n")).as(line)
          .isInstanceOf(NewLogRefusedException.class).hasMessage("Line 3: " + reason + ".");
      assertThat(raw(other).commits()).as(line).isEmpty();
    });
    importing(other, good);
    assertThat(raw(other).eventIds()).containsExactly("e0", "e1");
  }

  @Test
  void whereAnythingIsNothingIsImported() {
    append(log.engine(), event("a", "1"));
    other.getCollection("accounts").insertOne(new org.bson.Document("_id", "somebody"));

    for (var taken : List.of(log.database(), other)) {
      var before = raw(taken).commits();
      assertThatThrownBy(() -> importing(taken, LINE)).isInstanceOf(NewLogRefusedException.class)
          .hasMessageContaining("is not empty");
      assertThat(raw(taken).commits()).isEqualTo(before);
      assertThat(NewLog.unfinished(taken)).isEmpty();
    }
  }

  @Test
  void whatIsHalfImportedIsNoLogAndIsBegunAnew() {
    for (int i = 0; i < 10; i++) {
      append(log.engine(), event("a", "1"), event("b", "2"));
    }
    var half = NewLog.begin(Making.IMPORT, other, List.of());
    new LogCopy(_ -> {
    }).from(log.database(), document -> half.append(CommitCodec.fromDocument(document), document));
    half.flush();

    assertThat(NewLog.unfinished(other)).contains(Making.IMPORT);
    assertThat(new LogCheck(other).run(List.of(), _ -> {
    }).problems()).isNotEmpty();
    assertThatThrownBy(() -> export(other)).isInstanceOf(LogBrokenException.class);
    assertThatThrownBy(() -> append(log.engine(other, LogObserver.NONE), event("a", "1")))
        .isInstanceOf(LogBrokenException.class);
    assertThatThrownBy(() -> TestLog.source(log.engine(other, LogObserver.NONE), EventCriteria.havingAnyTag()))
        .isInstanceOf(LogBrokenException.class);
    assertThatThrownBy(() -> NewLog.begin(Making.RESTORE, other, List.of()))
        .isInstanceOf(NewLogRefusedException.class).hasMessageContaining("The import into the database");

    importing(other, LINE);
    assertThat(NewLog.unfinished(other)).isEmpty();
    assertThat(raw(other).eventIds()).containsExactly("e0");
    assertThat(raw(other).problems()).isEmpty();
  }
}

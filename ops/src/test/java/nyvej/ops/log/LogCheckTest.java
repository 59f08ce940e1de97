package nyvej.ops.log;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static nyvej.ops.log.TestLog.append;
import static nyvej.ops.log.TestLog.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nyvej.ops.log.LogCheck.NotedHead;
import nyvej.ops.log.LogCheck.Progress;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody changes the stored log behind our back, and the check tells where. */
@ParameterizedClass
@EnumSource(Stage.class)
class LogCheckTest {
  private final TestLog log;
  private final MongoCollection<BsonDocument> raw;

  LogCheckTest(Stage stage) {
    log = new TestLog(stage);
    raw = log.raw();
    MongoEventStorageEngine engine = log.engine();
    for (int i = 1; i <= 5; i++) {
      append(engine, event("a", "" + i, "seat:" + i), event("b", "" + i));
    }
  }

  @AfterEach
  void close() throws Exception {
    log.close();
  }

  private LogCheck.Report check(NotedHead... noted) {
    return new LogCheck(log.database()).run(List.of(noted), _ -> {
    });
  }

  private BsonDocument commit(long number) {
    return raw.find(eq("_id", number)).first();
  }

  @Test
  void aWholeLogHasNoProblems() {
    var told = new ArrayList<Progress>();
    var report = new LogCheck(log.database()).run(List.of(), told::add);
    assertThat(report.problems()).isEmpty();
    assertThat(report.checked().commits()).isEqualTo(5);
    assertThat(report.checked().events()).isEqualTo(10);
    assertThat(told).last().isEqualTo(report.checked());
    assertThat(check(report.head()).problems()).isEmpty();
  }

  @Test
  void anEmptyLogIsWholeToo() {
    raw.deleteMany(new BsonDocument());
    var report = check();
    assertThat(report.problems()).isEmpty();
    assertThat(check(report.head()).problems()).isEmpty();
  }

  @Test
  void aChangedEventIsFound() {
    byte[] events = commit(2).getBinary("events").getData();
    int payload = new String(events, java.nio.charset.StandardCharsets.UTF_8).indexOf("\\\"2\\\"") + 2;
    byte[] changed = Arrays.copyOf(events, events.length);
    changed[payload] = '7';
    raw.updateOne(eq("_id", 2L), Updates.set("events", new BsonBinary(changed)));
    assertThat(check().problems()).containsExactly("commit 3 does not carry the hash of the commit before");
  }

  @Test
  void aMissingCommitIsFound() {
    raw.deleteOne(eq("_id", 3L));
    assertThat(check().problems()).first().isEqualTo("commit 4 comes behind commit 2");
  }

  @Test
  void swappedEventsAreFound() {
    BsonDocument second = commit(2);
    BsonDocument third = commit(3);
    raw.replaceOne(eq("_id", 2L), third.clone().append("_id", new BsonInt64(2)));
    raw.replaceOne(eq("_id", 3L), second.clone().append("_id", new BsonInt64(3)));
    assertThat(check().problems()).isNotEmpty().allMatch(problem -> problem.startsWith("commit "));
  }

  @Test
  void anAddedCommitIsFound() {
    raw.insertOne(commit(5).append("_id", new BsonInt64(6)).append("commit", new BsonBinary(UUID.randomUUID())));
    assertThat(check().problems()).contains("commit 6 does not carry the hash of the commit before");
  }

  @Test
  void aTailThatWasCutOffIsFoundByANotedHead() {
    NotedHead noted = check().head();
    raw.deleteMany(gt("_id", 3L));
    assertThat(check().problems()).isEmpty();
    assertThat(check(noted).problems())
        .containsExactly("commit 5, which was noted as the last, is missing");
  }

  @Test
  void aTailThatWasWrittenAnewIsFoundByANotedHead() {
    NotedHead noted = check().head();
    raw.deleteMany(gt("_id", 3L));
    MongoEventStorageEngine again = log.engine();
    append(again, event("a", "4"));
    append(again, event("a", "5"));
    assertThat(check().problems()).isEmpty();
    assertThat(check(noted).problems()).containsExactly("commit 5 is not the one that was noted");
  }

  @Test
  void aCopyThatIsWrongIsFound() {
    raw.updateOne(eq("_id", 4L), Updates.push("tags", new BsonString("seat:9")));
    assertThat(check().problems()).containsExactly("the copy of tags beside commit 4 is wrong");
  }

  @Test
  void aCommitThatCantBeReadIsFoundAndTheCheckGoesOn() {
    raw.updateOne(eq("_id", 2L), Updates.set("events", new BsonBinary("secret".getBytes())));
    var report = check();
    assertThat(report.problems()).first().asString().startsWith("commit ").doesNotContain("secret");
    assertThat(report.checked().commits()).isEqualTo(5);
  }

  @Test
  void aNotedHeadIsBelievedOnlyAsItWasSigned() {
    var heads = new SignedHeads(new byte[32]);
    NotedHead head = check().head();
    String line = heads.write(head, TestLog.NOON);
    assertThat(heads.read(line + "\n")).isEqualTo(head);
    var other = new byte[32];
    other[0] = 1;
    for (String forged : List.of("", "nyvej-head-1", line.replace(" 5 ", " 3 "), line + "x",
        new SignedHeads(other).write(head, TestLog.NOON))) {
      assertThatThrownBy(() -> heads.read(forged)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}

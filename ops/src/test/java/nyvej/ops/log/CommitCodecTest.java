package nyvej.ops.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.messaging.eventstreaming.Tag;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

/** The stored form is pinned here: what is written must stay readable. */
class CommitCodecTest {
  private static final String STORED = """
      {"_id": {"$numberLong": "7"}, "first": {"$numberLong": "40"}, \
      "commit": {"$uuid": "00000000-0000-0001-0000-000000000002"}, \
      "previous": {"$binary": {"base64": "AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA=", "subType": "00"}}, \
      "tags": ["need:n1", "need:n2", "volunteer:v"], \
      "at": {"$date": {"$numberLong": "1772359200123"}}}""";
  private static final String EVENTS = """
      [{"id":"e1","name":"need.recorded","version":"1","at":"2026-03-01T10:00:00.123456789Z",\
      "tags":[["need","n1"],["need","n2"]],"metadata":{"a":"1","b":"2"},"payload":"{\\"x\\":\\"æ\\"}"},\
      {"id":"e2","name":"need.closed","version":"2","at":"2026-03-01T09:00:00Z",\
      "tags":[["volunteer","v"]],"metadata":{}}]""";

  private final List<StoredEvent> events = List.of(
      new StoredEvent("e1", "need.recorded", "1", Instant.parse("2026-03-01T10:00:00.123456789Z"),
          Set.of(Tag.of("need", "n2"), Tag.of("need", "n1")), Map.of("b", "2", "a", "1"), "{\"x\":\"æ\"}"),
      new StoredEvent("e2", "need.closed", "2", Instant.parse("2026-03-01T09:00:00Z"),
          Set.of(Tag.of("volunteer", "v")), Map.of(), null));
  private final Commit commit = new Commit(7, 40, new UUID(1, 2), previous(), hash(), events,
      EVENTS.getBytes(UTF_8).length);

  private static BsonBinary previous() {
    var bytes = new byte[32];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i + 1);
    }
    return new BsonBinary(bytes);
  }

  /** As anybody can compute it from the format's description. */
  private static BsonBinary hash() {
    var hashed = ByteBuffer.allocate(32 + 32 + EVENTS.getBytes(UTF_8).length).put(previous().getData()).putLong(7)
        .putLong(40).putLong(1).putLong(2).put(EVENTS.getBytes(UTF_8)).array();
    try {
      return new BsonBinary(MessageDigest.getInstance("SHA-256").digest(hashed));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theStoredFormStaysAsItIs() {
    byte[] encoded = CommitCodec.encode(events);
    assertThat(new String(encoded, UTF_8)).isEqualTo(EVENTS);
    assertThat(CommitCodec.toDocument(commit, encoded))
        .isEqualTo(BsonDocument.parse(STORED).append("events", new BsonBinary(encoded)));
  }

  @Test
  void whatIsStoredCanBeRead() {
    BsonDocument stored = BsonDocument.parse(STORED).append("events", new BsonBinary(EVENTS.getBytes(UTF_8)));
    assertThat(CommitCodec.fromDocument(stored)).isEqualTo(commit);
  }

  @Test
  void whatIsNotOfThisFormatIsRefusedWithoutShowingIt() {
    BsonDocument broken = BsonDocument.parse(STORED)
        .append("events", new BsonBinary("[{\"secret\":1}]".getBytes(UTF_8)));
    assertThatThrownBy(() -> CommitCodec.fromDocument(broken)).isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("7").hasMessageNotContaining("secret").hasNoCause();
    assertThatThrownBy(() -> CommitCodec.fromDocument(BsonDocument.parse(STORED)))
        .isInstanceOf(IllegalStateException.class);
  }
}

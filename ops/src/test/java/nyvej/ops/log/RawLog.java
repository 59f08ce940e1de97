package nyvej.ops.log;

import com.mongodb.client.MongoCollection;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Judges the stored documents by the format's description only, with none of the engine's code. Where an event
 * "taken" has a number as its payload, that is the position up to which its writer knew all events of its tag.
 *
 * @param eventIds in the order of their positions
 */
public record RawLog(List<BsonDocument> commits, List<String> eventIds, long decisions, List<String> problems) {

  /** Reads and judges all of it. */
  public static RawLog read(MongoCollection<BsonDocument> collection) {
    List<BsonDocument> commits = collection.find().sort(new Document("_id", 1)).into(new ArrayList<>());
    var problems = new ArrayList<String>();
    var ids = new HashSet<String>();
    var all = new ArrayList<JsonNode>();
    long number = 1;
    var hash = new byte[32];
    for (BsonDocument commit : commits) {
      expect(problems, "previous of commit " + number, new BsonBinary(hash), commit.getBinary("previous"));
      hash = hash(commit);
      expect(problems, "number of commit " + number, number, commit.getInt64("_id").getValue());
      expect(problems, "first of commit " + number, (long) all.size(), commit.getInt64("first").getValue());
      JsonNode events = JsonMapper.shared().readTree(commit.getBinary("events").getData());
      var tags = new TreeSet<String>();
      for (JsonNode event : events) {
        if (!ids.add(event.get("id").stringValue())) {
          problems.add("event id twice in commit " + number);
        }
        event.get("tags").forEach(tag -> tags.add(tag.get(0).stringValue() + ":" + tag.get(1).stringValue()));
        checkDecision(problems, event, all, number);
        all.add(event);
      }
      expect(problems, "tags of commit " + number, List.copyOf(tags),
          commit.getArray("tags").stream().map(BsonValue::asString).map(text -> text.getValue()).toList());
      number++;
    }
    long decisions = all.stream().filter(RawLog::isDecision).count();
    List<String> eventIds = all.stream().map(event -> event.get("id").stringValue()).toList();
    return new RawLog(commits, eventIds, decisions, problems);
  }

  private static byte[] hash(BsonDocument commit) {
    UUID id = commit.getBinary("commit").asUuid();
    byte[] numbers = ByteBuffer.allocate(32).putLong(commit.getInt64("_id").getValue())
        .putLong(commit.getInt64("first").getValue()).putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits()).array();
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(commit.getBinary("previous").getData());
      digest.update(numbers);
      return digest.digest(commit.getBinary("events").getData());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isDecision(JsonNode event) {
    return event.get("name").stringValue().equals("taken");
  }

  private static void checkDecision(List<String> problems, JsonNode event, List<JsonNode> before, long number) {
    if (!isDecision(event)) {
      return;
    }
    int known = Integer.parseInt(event.get("payload").stringValue().replace("\"", ""));
    String seat = event.get("tags").toString();
    for (JsonNode unknown : before.subList(known, before.size())) {
      if (unknown.get("tags").toString().equals(seat)) {
        problems.add("commit " + number + " did not know of an event about " + seat);
      }
    }
  }

  private static void expect(List<String> problems, String what, Object expected, Object actual) {
    if (!expected.equals(actual)) {
      problems.add(what + ": expected " + expected + ", found " + actual);
    }
  }
}

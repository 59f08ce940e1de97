package nyvej.ops.log;

import com.mongodb.client.MongoCollection;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import nyvej.ops.log.SeatTaker.Taken;
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
 * @param events in the order of their positions
 */
public record RawLog(List<BsonDocument> commits, List<JsonNode> events, List<String> problems) {

  /** All there is. */
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
    return new RawLog(commits, all, problems);
  }

  List<String> eventIds() {
    return events.stream().map(event -> event.get("id").stringValue()).toList();
  }

  /** What was acknowledged and isn't where it was acknowledged to be. */
  List<Taken> missing(List<Taken> acknowledged) {
    List<String> ids = eventIds();
    return acknowledged.stream().filter(each -> {
      int next = (int) each.next();
      return next > ids.size() || !ids.subList(next - each.eventIds().size(), next).equals(each.eventIds());
    }).toList();
  }

  long decisions() {
    return events.stream().filter(RawLog::isDecision).count();
  }

  /**
   * What was appended with one tag.
   *
   * @param first position of the first event
   * @param next the position behind the last
   * @param once whether it is in one commit, in one piece, with one metadata, and has no event twice, by its name and tags
   */
  public record Effect(int first, int next, boolean once) {}

  /** What was appended with each tag of a key. */
  public Map<String, Effect> effects(String key) {
    var effects = new HashMap<String, Effect>();
    for (BsonDocument commit : commits) {
      int first = (int) commit.getInt64("first").getValue();
      int size = JsonMapper.shared().readTree(commit.getBinary("events").getData()).size();
      var inThisCommit = new HashMap<String, List<Integer>>();
      for (int position = first; position < first + size; position++) {
        for (JsonNode tag : events.get(position).get("tags")) {
          if (tag.get(0).stringValue().equals(key)) {
            inThisCommit.computeIfAbsent(tag.get(1).stringValue(), _ -> new ArrayList<>()).add(position);
          }
        }
      }
      inThisCommit.forEach((value, positions) -> effects.merge(value, effect(positions),
          (one, other) -> new Effect(one.first(), other.next(), false)));
    }
    return effects;
  }

  private Effect effect(List<Integer> positions) {
    int first = positions.getFirst();
    int next = positions.getLast() + 1;
    List<JsonNode> appended = events.subList(first, next);
    long different = appended.stream().map(event -> event.get("name") + " " + event.get("tags")).distinct().count();
    boolean ofOneCause = appended.stream().map(event -> event.get("metadata")).distinct().count() == 1;
    return new Effect(first, next, ofOneCause && different == positions.size());
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

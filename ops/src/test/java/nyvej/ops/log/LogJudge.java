package nyvej.ops.log;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import nyvej.ops.sim.SimulatedProcess;
import org.bson.BsonDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Remembers what processes were told, and compares it with what is stored at the end. */
final class LogJudge {
  private record Acknowledged(List<String> ids, long next) {}

  private record Rejected(List<String> ids, String seat, long known) {}

  private record Read(String seat, long atLeast, long marker, List<String> ids) {}

  private record Heard(SimulatedProcess process, long from, List<String> ids) {}

  private final List<Acknowledged> acknowledged = new ArrayList<>();
  private final List<Rejected> rejected = new ArrayList<>();
  private final List<Read> reads = new ArrayList<>();
  private final List<Heard> heard = new ArrayList<>();

  /** The position behind all that was acknowledged so far. */
  long acknowledged() {
    return acknowledged.stream().mapToLong(Acknowledged::next).max().orElse(0);
  }

  void acknowledged(List<String> ids, long next) {
    acknowledged.add(new Acknowledged(ids, next));
  }

  /** Somebody was told that there is an event about a seat from a position on. */
  void rejected(List<String> ids, String seat, long known) {
    rejected.add(new Rejected(ids, seat, known));
  }

  /**
   * Somebody was told that these are all events about a seat.
   *
   * @param atLeast the position behind all that was acknowledged before it was asked: up to there these are all
   * @param marker a position up to which these are all too
   */
  void read(String seat, long atLeast, long marker, List<String> ids) {
    reads.add(new Read(seat, atLeast, marker, ids));
  }

  /** @param ids goes on growing */
  void listens(SimulatedProcess process, long from, List<String> ids) {
    heard.add(new Heard(process, from, ids));
  }

  void judge(MongoDatabase database) {
    RawLog raw = RawLog.read(database.getCollection("commits", BsonDocument.class));
    var problems = new ArrayList<>(raw.problems());
    problems.addAll(new LogCheck(database).run(List.of(), _ -> {
    }).problems());
    List<String> ids = raw.eventIds();
    Map<String, List<Integer>> positions = positions(raw);
    for (var each : acknowledged) {
      int next = (int) each.next();
      if (next > ids.size() || !ids.subList(next - each.ids().size(), next).equals(each.ids())) {
        problems.add("what was acknowledged up to " + next + " isn't there");
      }
    }
    var stored = new HashSet<>(ids);
    for (var each : rejected) {
      if (each.ids().stream().anyMatch(stored::contains)) {
        problems.add("something rejected is there");
      }
      if (about(each.seat(), positions).stream().noneMatch(position -> position >= each.known())) {
        problems.add("rejected for nothing: no " + each.seat() + " from " + each.known() + " on");
      }
    }
    for (var each : reads) {
      var right = about(each.seat(), positions).stream()
          .filter(position -> position < Math.max(each.marker(), each.atLeast())).map(ids::get).toList();
      if (!each.ids().equals(right)) {
        problems.add("read of " + each.seat() + " up to " + each.marker() + ", when " + each.atLeast()
            + " was acknowledged: " + each.ids() + " instead of " + right);
      }
    }
    for (var each : heard) {
      int end = (int) each.from() + each.ids().size();
      boolean all = each.process().isDead() ? end <= ids.size() : end == ids.size();
      if (!all || !ids.subList((int) each.from(), end).equals(each.ids())) {
        problems.add(each.process().name() + " heard up to " + end + " of " + ids.size() + " or in the wrong order");
      }
    }
    if (!problems.isEmpty()) {
      throw new AssertionError(String.join("; ", problems));
    }
  }

  private static List<Integer> about(String seat, Map<String, List<Integer>> positions) {
    return positions.getOrDefault(seat, List.of());
  }

  /** Of the events with a tag. */
  private static Map<String, List<Integer>> positions(RawLog raw) {
    var positions = new HashMap<String, List<Integer>>();
    int position = 0;
    for (BsonDocument commit : raw.commits()) {
      for (JsonNode event : JsonMapper.shared().readTree(commit.getBinary("events").getData())) {
        for (JsonNode tag : event.get("tags")) {
          positions.computeIfAbsent(tag.get(0).stringValue() + ":" + tag.get(1).stringValue(), _ -> new ArrayList<>())
              .add(position);
        }
        position++;
      }
    }
    return positions;
  }
}

package nyvej.projection.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nyvej.event.EventCatalog;
import nyvej.ops.codec.JacksonEventConverter;
import nyvej.ops.sim.Line;
import nyvej.ops.sim.SimulatedServer;
import nyvej.projection.NeedView;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Watches what is written: a token or a progress behind an event that is not shown yet is a lie. At the end it compares the view with
 * the log.
 */
final class ViewsJudge {
  private static final EventConverter CONVERTER = new JacksonEventConverter().asEventConverter();

  private final Map<Long, List<JsonNode>> commits = new TreeMap<>();
  private final MongoCollection<NeedView> needs;
  private final MongoCollection<Document> parked;
  private final List<String> lies = new ArrayList<>();
  private long token;
  private long progress;

  ViewsJudge(SimulatedServer server) {
    var database = ReactiveDriver.database(server, Line.DIRECT);
    needs = database.withCodecRegistry(ViewCodecs.REGISTRY).getCollection(SimulatedInstance.NEEDS.name(),
        NeedView.class);
    parked = database.getCollection("parked");
    server.watch(this::written);
  }

  private void written(String collection, BsonDocument document) {
    switch (collection) {
      case "commits" -> commits.put(document.getInt64("_id").getValue(), List.copyOf(
          JsonMapper.shared().readTree(document.getBinary("events").getData()).values()));
      case "tokens" -> {
        if (document.get("token") instanceof BsonDocument stored) {
          token = stored.getInt64("position").getValue();
          check("the token", token);
        }
      }
      case "progress" -> {
        progress = document.getInt64("next").getValue();
        check("the progress", progress);
      }
      default -> {
      }
    }
  }

  /** All before a position must be shown or set aside. */
  private void check(String what, long next) {
    var latest = new HashMap<String, Long>();
    long position = 0;
    for (JsonNode event : events()) {
      if (position < next) {
        latest.put(need(event), position);
      }
      position++;
    }
    if (next > position) {
      lies.add(what + " says " + next + ", there are " + position + " events");
    }
    latest.forEach((id, last) -> {
      var shown = view(id);
      var aside = parked(id);
      boolean isShown = shown != null && shown.position() >= last;
      boolean isAside = aside != null && aside.getLong("latest") >= last;
      if (!isShown && !isAside) {
        lies.add(what + " says " + next + ", but the event at " + last + " is neither shown nor set aside");
      }
    });
  }

  private List<JsonNode> events() {
    return commits.values().stream().flatMap(List::stream).toList();
  }

  private static String need(JsonNode event) {
    return event.get("tags").get(0).get(1).stringValue();
  }

  private @Nullable NeedView view(String id) {
    return Mono.from(needs.find(new Document("_id", id)).first()).block();
  }

  private @Nullable Document parked(String id) {
    return Mono.from(parked.find(new Document("_id", SimulatedInstance.NEEDS.name() + " " + id)).first()).block();
  }

  boolean isCaughtUp() {
    int end = commits.values().stream().mapToInt(List::size).sum();
    return !lies.isEmpty() || token == end && progress == end;
  }

  void judge() {
    var problems = new ArrayList<>(lies);
    var right = new HashMap<String, NeedView>();
    var aside = new HashMap<String, List<Long>>();
    long position = 0;
    for (JsonNode event : events()) {
      fold(event, position++, right, aside);
    }
    var shown = new HashMap<String, NeedView>();
    requireNonNull(Flux.from(needs.find()).collectList().block())
        .forEach(view -> shown.put(view.need().id().toString(), view));
    if (!shown.equals(right)) {
      problems.add("the view shows " + shown + " instead of " + right);
    }
    var found = new HashMap<String, List<Long>>();
    requireNonNull(Flux.from(parked.find()).collectList().block()).forEach(document -> found
        .put(document.getString("document"), List.of(document.getLong("position"), document.getLong("latest"))));
    if (!found.equals(aside)) {
      problems.add("set aside are " + found + " instead of " + aside);
    }
    if (!problems.isEmpty()) {
      throw new AssertionError(String.join("; ", problems));
    }
  }

  private void fold(JsonNode event, long position, Map<String, NeedView> right, Map<String, List<Long>> aside) {
    String id = need(event);
    if (aside.containsKey(id)) {
      aside.put(id, List.of(aside.get(id).getFirst(), position));
      return;
    }
    var message = new GenericEventMessage(
        new MessageType(event.get("name").stringValue(), event.get("version").stringValue()),
        event.get("payload").stringValue().getBytes(UTF_8));
    try {
      right.put(id, new NeedsProjection().evolve(right.get(id),
          EventCatalog.read(message, CONVERTER), position));
    } catch (RuntimeException poison) {
      aside.put(id, List.of(position, position));
    }
  }
}

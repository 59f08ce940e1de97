package nyvej.race;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nyvej.event.EventCatalog;
import nyvej.event.NyvejEvent;
import nyvej.ops.codec.JacksonEventConverter;
import org.bson.Document;
import org.bson.types.Binary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A commit as it is in the log. */
record Logged(long number, List<Entry> entries) {
  private static final Map<String, Class<? extends NyvejEvent>> TYPES = EventCatalog.all().stream()
      .collect(Collectors.toMap(Class::getSimpleName, type -> type));

  /** An event and the metadata that came with it. */
  record Entry(NyvejEvent event, Map<String, String> metadata) {}

  /** A commit of events without metadata. */
  static Logged of(long number, NyvejEvent... events) {
    return new Logged(number, List.of(events).stream().map(event -> new Entry(event, Map.of())).toList());
  }

  /** The whole log, read without the engine. */
  static List<Logged> all(MongoDatabase database) {
    var log = new ArrayList<Logged>();
    for (var commit : database.getCollection("commits").find().sort(Sorts.ascending("_id"))) {
      log.add(read(commit));
    }
    return log;
  }

  private static Logged read(Document commit) {
    var json = new String(commit.get("events", Binary.class).getData(), StandardCharsets.UTF_8);
    var entries = new ArrayList<Entry>();
    for (JsonNode event : JsonMapper.shared().readTree(json)) {
      entries.add(new Entry(payload(event), metadata(event.get("metadata"))));
    }
    return new Logged(requireNonNull(commit.get("_id", Number.class)).longValue(), entries);
  }

  private static NyvejEvent payload(JsonNode event) {
    var name = event.get("name").asString();
    var type = requireNonNull(TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
    var bytes = event.get("payload").asString().getBytes(StandardCharsets.UTF_8);
    return requireNonNull(new JacksonEventConverter().convert(bytes, type));
  }

  private static Map<String, String> metadata(JsonNode metadata) {
    return metadata.propertyStream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().asString()));
  }
}

package nyvej.ops.log;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nyvej.ops.codec.JsonConventions;
import org.axonframework.messaging.eventstreaming.Tag;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The stored form of a commit, as the package's guide describes it. */
final class CommitCodec {
  static final String NUMBER = "_id";
  static final String FIRST = "first";
  static final String COMMIT = "commit";
  static final String PREVIOUS = "previous";
  static final String TAGS = "tags";
  static final String AT = "at";
  static final String EVENTS = "events";

  private static final JsonMapper JSON = JsonConventions.mapper();
  private static final Comparator<List<String>> BY_KEY_THEN_VALUE = Comparator
      .comparing((List<String> tag) -> tag.get(0)).thenComparing(tag -> tag.get(1));

  private record EventForm(String id, String name, String version, Instant at, List<List<String>> tags,
      Map<String, String> metadata, @Nullable String payload) {

    static EventForm of(StoredEvent event) {
      return new EventForm(event.id(), event.name(), event.version(), event.at(), ordered(event.tags()),
          event.metadata(), event.payload());
    }

    StoredEvent toEvent() {
      Set<Tag> all = tags.stream().map(tag -> Tag.of(tag.get(0), tag.get(1))).collect(Collectors.toSet());
      return new StoredEvent(id, name, version, at, all, metadata, payload);
    }
  }

  private CommitCodec() {}

  static byte[] encode(List<StoredEvent> events) {
    return JSON.writeValueAsBytes(events.stream().map(EventForm::of).toArray(EventForm[]::new));
  }

  static List<StoredEvent> decode(byte[] events) {
    return List.of(JSON.readValue(events, EventForm[].class)).stream().map(EventForm::toEvent).toList();
  }

  static BsonDocument toDocument(Commit commit, byte[] encoded) {
    var document = new BsonDocument(NUMBER, new BsonInt64(commit.number())).append(FIRST, new BsonInt64(commit.first()))
        .append(COMMIT, new BsonBinary(commit.id()))
        .append(PREVIOUS, commit.previous());
    document.putAll(copies(commit));
    return document.append(EVENTS, new BsonBinary(encoded));
  }

  /** What stands beside the events for searching, by its field. */
  static Map<String, BsonValue> copies(Commit commit) {
    var copies = new LinkedHashMap<String, BsonValue>();
    copies.put(TAGS, tags(commit.events()));
    copies.put(AT, new BsonDateTime(latest(commit.events()).toEpochMilli()));
    return copies;
  }

  /** @throws LogBrokenException if the document isn't a commit of this format */
  static Commit fromDocument(BsonDocument document) {
    try {
      byte[] encoded = document.getBinary(EVENTS).getData();
      long number = document.getInt64(NUMBER).getValue();
      long first = document.getInt64(FIRST).getValue();
      UUID id = document.getBinary(COMMIT).asUuid();
      BsonBinary previous = document.getBinary(PREVIOUS);
      List<StoredEvent> events = decode(encoded);
      if (events.isEmpty()) {
        throw new IllegalArgumentException("no events");
      }
      return new Commit(number, first, id, previous, Chain.hash(previous, number, first, id, encoded), events,
          encoded.length);
    } catch (RuntimeException unreadable) {
      throw new LogBrokenException("commit " + document.get(NUMBER) + " can't be read: "
          + unreadable.getClass().getSimpleName());
    }
  }

  /** The text under which a tag is indexed; two tags may share it, so it narrows and never decides. */
  static String indexed(Tag tag) {
    return tag.key() + ":" + tag.value();
  }

  /** Tags as they are written. */
  static List<List<String>> ordered(Set<Tag> tags) {
    return tags.stream().map(tag -> List.of(tag.key(), tag.value())).sorted(BY_KEY_THEN_VALUE).toList();
  }

  private static BsonArray tags(List<StoredEvent> events) {
    var union = new TreeSet<String>();
    events.forEach(event -> event.tags().forEach(tag -> union.add(indexed(tag))));
    return new BsonArray(union.stream().map(BsonString::new).toList());
  }

  private static Instant latest(List<StoredEvent> events) {
    return events.stream().map(StoredEvent::at).max(Comparator.naturalOrder()).orElseThrow();
  }
}

package nyvej.ops.log;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nyvej.ops.codec.JsonConventions;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads what somebody may have edited: one line at a time, none trusted. Refusals name the line and quote nothing of it. */
final class ImportedLines {
  private static final JsonMapper JSON = JsonConventions.mapper();
  private static final ObjectReader LINES = JSON.readerFor(JsonNode.class)
      .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  /** An event that fits into a commit fits into a line. */
  private static final int MAX_BYTES = 2 * Draft.MAX_BYTES;
  private static final Set<String> REQUIRED = Set.of("position", "commit", "id", "name", "version", "at", "tags",
      "metadata");
  private static final String PAYLOAD = "payload";
  private static final Instant EARLIEST = Instant.ofEpochMilli(Long.MIN_VALUE);
  private static final Instant LATEST = Instant.ofEpochMilli(Long.MAX_VALUE);

  private final InputStream in;
  private long number;
  private int bytes;

  /** An event, and where the line says it belongs. */
  record Line(long position, long commit, StoredEvent event) {}

  ImportedLines(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /** Null at the end. */
  @Nullable
  Line next() {
    var line = line();
    if (line == null) {
      return null;
    }
    bytes = line.length;
    var fields = fields(line);
    return new Line(whole(fields, "position"), whole(fields, "commit"), event(fields));
  }

  /** How long the last line was. */
  int bytes() {
    return bytes;
  }

  NewLogRefusedException refused(String reason) {
    return new NewLogRefusedException("Line " + number + ": " + reason + ".");
  }

  private byte @Nullable [] line() {
    number++;
    var line = new ByteArrayOutputStream();
    try {
      int next = in.read();
      if (next < 0) {
        return null;
      }
      while (next >= 0 && next != '\n') {
        if (line.size() == MAX_BYTES) {
          throw refused("it is too long");
        }
        line.write(next);
        next = in.read();
      }
      return line.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode fields(byte[] line) {
    JsonNode fields;
    try {
      fields = LINES.readValue(line);
    } catch (JacksonException quotesIt) {
      throw refused("it is not JSON");
    }
    if (!fields.isObject()) {
      throw refused("it is not a JSON object");
    }
    for (var name : REQUIRED) {
      if (!fields.has(name)) {
        throw refused(name + " is missing");
      }
    }
    if (fields.size() > REQUIRED.size() + (fields.has(PAYLOAD) ? 1 : 0)) {
      throw refused("it has a field that no event has");
    }
    return fields;
  }

  private StoredEvent event(JsonNode fields) {
    var id = text(fields, "id");
    var name = text(fields, "name");
    var version = text(fields, "version");
    try {
      var _ = new MessageType(name, version);
    } catch (IllegalArgumentException quotesIt) {
      throw refused("name or version is not one");
    }
    return new StoredEvent(id, name, version, time(fields), tags(fields), metadata(fields), payload(fields));
  }

  private long whole(JsonNode fields, String name) {
    var value = fields.get(name);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw refused(name + " is not a whole number");
    }
    return value.asLong();
  }

  private String text(JsonNode fields, String name) {
    var value = fields.get(name);
    if (!value.isString() || value.stringValue().isBlank()) {
      throw refused(name + " is not a text");
    }
    return value.stringValue();
  }

  /** The stored form has room for some hundred million years. */
  private Instant time(JsonNode fields) {
    try {
      var at = Instant.parse(text(fields, "at"));
      if (!at.isBefore(EARLIEST) && !at.isAfter(LATEST)) {
        return at;
      }
    } catch (DateTimeException quotesIt) {
      // Told below.
    }
    throw refused("at is not a time");
  }

  private Set<Tag> tags(JsonNode fields) {
    var tags = new HashSet<Tag>();
    if (!fields.get("tags").isArray()) {
      throw refused("tags is not a list");
    }
    for (var pair : fields.get("tags")) {
      if (!pair.isArray() || pair.size() != 2 || !pair.get(0).isString() || !pair.get(1).isString()) {
        throw refused("a tag is not a pair of texts");
      }
      if (!tags.add(Tag.of(pair.get(0).stringValue(), pair.get(1).stringValue()))) {
        throw refused("a tag is there twice");
      }
    }
    return tags;
  }

  private Map<String, String> metadata(JsonNode fields) {
    if (!fields.get("metadata").isObject()) {
      throw refused("metadata is not an object");
    }
    var metadata = new HashMap<String, String>();
    fields.get("metadata").properties().forEach(entry -> {
      if (!entry.getValue().isString()) {
        throw refused("metadata has a value that is not a text");
      }
      metadata.put(entry.getKey(), entry.getValue().stringValue());
    });
    return metadata;
  }

  private static @Nullable String payload(JsonNode fields) {
    var payload = fields.get(PAYLOAD);
    return payload == null ? null : JSON.writeValueAsString(payload);
  }
}

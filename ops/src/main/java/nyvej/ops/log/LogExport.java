package nyvej.ops.log;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nyvej.ops.codec.JsonConventions;
import nyvej.ops.log.LogCheck.Progress;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** Writes a log as text: one JSON object a line for each event, in UTF-8, in the order of their positions. */
public final class LogExport {
  private static final JsonMapper JSON = JsonConventions.mapper();
  private static final ObjectReader PAYLOADS = JSON.readerFor(JsonNode.class)
      .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private LogExport() {}

  /** A line: what the log keeps of an event, where it is, and the payload as the JSON that its text is. */
  private record Line(long position, long commit, String id, String name, String version, Instant at,
      List<List<String>> tags, Map<String, String> metadata, @Nullable JsonNode payload) {}

  /**
   * Reads the whole log, in memory for a few commits.
   *
   * @param out stays the caller's to close
   * @param progress told now and then, when all before is written out
   * @throws LogBrokenException at the first commit that is not what was written; what was before it is written out
   * @throws UncheckedIOException if it can't be written
   */
  public static Progress write(StoredLog log, OutputStream out, Consumer<Progress> progress) {
    return log.forEach(commit -> write(commit, out), read -> {
      flush(out);
      progress.accept(read);
    });
  }

  private static void write(Commit commit, OutputStream out) {
    try {
      long position = commit.first();
      for (var event : commit.events()) {
        out.write(JSON.writeValueAsBytes(line(position++, commit.number(), event)));
        out.write('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void flush(OutputStream out) {
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Line line(long position, long commit, StoredEvent event) {
    return new Line(position, commit, event.id(), event.name(), event.version(), event.at(),
        CommitCodec.ordered(event.tags()), event.metadata(), payload(event.payload()));
  }

  /** The log takes any text; what is no JSON stays text. */
  private static @Nullable JsonNode payload(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return PAYLOADS.readValue(text);
    } catch (JacksonException noJson) {
      return StringNode.valueOf(text);
    }
  }
}

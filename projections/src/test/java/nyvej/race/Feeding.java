package nyvej.race;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Who feeds the views and how far they are, as the server has it; watched all the time for what goes backwards. */
final class Feeding implements AutoCloseable {
  private final MongoDatabase tokens;
  private final MongoDatabase views;
  private final Map<String, Long> furthest = new HashMap<>();
  private final Queue<String> setBack = new ConcurrentLinkedQueue<>();
  private final Thread watching;
  private volatile boolean closed;

  /**
   * Where a view stands.
   *
   * @param owner who has the claim, or had it last; null when it was released
   * @param next the stored token's position
   */
  record Fed(@Nullable String owner, long next) {}

  Feeding(MongoDatabase tokens, MongoDatabase views) {
    this.tokens = tokens;
    this.views = views;
    watching = Thread.ofVirtual().start(() -> {
      while (!closed) {
        look();
      }
    });
  }

  private void look() {
    now().forEach((view, fed) -> note("token of " + view, fed.next()));
    progress().forEach((view, next) -> note("progress of " + view, next));
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void note(String what, long next) {
    long before = furthest.getOrDefault(what, 0L);
    if (next < before) {
      setBack.add(what + " from " + before + " to " + next);
    }
    furthest.put(what, next);
  }

  /** By the name of what feeds each view. */
  Map<String, Fed> now() {
    var all = new HashMap<String, Fed>();
    for (var document : tokens.getCollection("tokens").find(Filters.exists("token"))) {
      var token = document.get("token", Document.class);
      all.put(document.getString("processor"),
          new Fed(document.getString("owner"), token == null ? 0 : token.getLong("position")));
    }
    return all;
  }

  /** What somebody has the claim on. */
  Set<String> of(String owner) {
    return now().entrySet().stream().filter(each -> owner.equals(each.getValue().owner())).map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** What readers are told. */
  Map<String, Long> progress() {
    var all = new HashMap<String, Long>();
    views.getCollection("progress").find()
        .forEach(document -> all.put(document.getString("_id"), document.getLong("next")));
    return all;
  }

  /** What went backwards so far. */
  Set<String> setBack() {
    return Set.copyOf(setBack);
  }

  @Override
  public void close() {
    closed = true;
    try {
      watching.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}

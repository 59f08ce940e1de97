package nyvej.ops.sim;

import static java.util.Objects.requireNonNull;

import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * What a replica set keeps: what its primary has, and how much of that a majority has. Each operation is carried out at once and
 * as a whole; between them anything can happen. What no majority has is lost when another primary takes over.
 */
public final class SimulatedServer {
  static final ServerAddress ADDRESS = new ServerAddress("simulated");
  private static final int DUPLICATE_KEY = 11_000;

  private final Simulation simulation;
  private final List<Effect> operations = new ArrayList<>();
  private Map<String, TreeMap<BsonValue, BsonDocument>> primary = new HashMap<>();
  private final Map<String, TreeMap<BsonValue, BsonDocument>> majority = new HashMap<>();
  private int replicated;
  /** How many operations each primary before this one left behind. */
  private final List<Integer> left = new ArrayList<>();
  private Instant awayUntil = Instant.MIN;
  private BiConsumer<String, BsonDocument> watcher = (collection, document) -> {
  };

  /** Documents never change; one that changes is replaced. */
  private record Effect(String collection, BsonValue id, @Nullable BsonDocument document) {
    void on(Map<String, TreeMap<BsonValue, BsonDocument>> state) {
      var documents = state.computeIfAbsent(collection, _ -> new TreeMap<>(Filter.ORDER));
      if (document == null) {
        documents.remove(id);
      } else {
        documents.put(id, document);
      }
    }
  }

  /** How far a write has to be replicated, as long as the same primary leads. */
  record Written(int term, int operations) {}

  public SimulatedServer(Simulation simulation) {
    this.simulation = simulation;
  }

  /** Tells somebody of each document that is written, and in which collection. */
  public void watch(BiConsumer<String, BsonDocument> watcher) {
    this.watcher = watcher;
  }

  /** Nobody reaches it for a while. */
  public void goAway(Duration duration) {
    awayUntil = simulation.now().plus(duration);
  }

  /** What no majority has is lost. */
  public void failOver() {
    simulation.note("fails over, losing " + (operations.size() - replicated));
    operations.subList(replicated, operations.size()).clear();
    primary = new HashMap<>();
    majority.forEach((name, documents) -> primary.put(name, new TreeMap<>(documents)));
    left.add(replicated);
  }

  boolean isAway() {
    return simulation.now().isBefore(awayUntil);
  }

  Written written() {
    return new Written(left.size(), operations.size());
  }

  /** A majority has all up to there; false if it was lost before. */
  boolean replicate(Written written) {
    if (written.term() < left.size()) {
      return written.operations() <= left.get(written.term());
    }
    while (replicated < written.operations()) {
      operations.get(replicated++).on(majority);
    }
    return true;
  }

  Set<String> collections() {
    return primary.keySet();
  }

  private TreeMap<BsonValue, BsonDocument> documents(String collection) {
    return primary.computeIfAbsent(collection, _ -> new TreeMap<>(Filter.ORDER));
  }

  private void put(String collection, BsonValue id, @Nullable BsonDocument document) {
    var effect = new Effect(collection, id, document);
    operations.add(effect);
    effect.on(primary);
    if (document != null) {
      watcher.accept(collection, document);
    }
  }

  List<BsonDocument> find(String collection, boolean byMajority, BsonDocument filter) {
    var documents = byMajority
        ? majority.getOrDefault(collection, new TreeMap<>(Filter.ORDER))
        : documents(collection);
    BsonValue id = filter.get("_id");
    if (filter.size() == 1 && id != null && !id.isDocument()) {
      BsonDocument found = documents.get(id);
      return found == null ? List.of() : List.of(found);
    }
    return documents.values().stream().filter(each -> Filter.matches(each, filter)).toList();
  }

  void insert(String collection, BsonDocument document) {
    BsonValue id = id(document);
    if (documents(collection).containsKey(id)) {
      throw new MongoWriteException(new WriteError(DUPLICATE_KEY, "duplicate key", new BsonDocument()), ADDRESS,
          Set.of());
    }
    put(collection, id, document);
  }

  static BsonValue id(BsonDocument document) {
    return requireNonNull(document.get("_id"));
  }

  /** The first that is found becomes another, which is given back; null if none is. */
  @Nullable
  BsonDocument change(String collection, BsonDocument filter, Becoming becoming) {
    for (BsonDocument before : find(collection, false, filter)) {
      BsonDocument after = becoming.after(before);
      put(collection, id(before), after);
      return after;
    }
    return null;
  }

  /** What a document that is found becomes. */
  interface Becoming {
    BsonDocument after(BsonDocument before);
  }

  /** How many there were. */
  int delete(String collection, BsonDocument filter, boolean many) {
    var found = find(collection, false, filter);
    var gone = many ? found : found.subList(0, Math.min(1, found.size()));
    gone.forEach(document -> put(collection, id(document), null));
    return gone.size();
  }
}

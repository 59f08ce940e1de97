package nyvej.projection.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static java.util.Objects.requireNonNull;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One generation's collection, as it is fed. */
final class Documents<V> {
  static final String ID = "_id";
  static final String KEYS = "keys";

  /** Said always: else who asks for all at once makes the driver ask for two billion, which FerretDB takes at its word. */
  static final int BATCH = 200;
  /** Of the last event that changed a document. */
  static final String POSITION = "position";

  private final Projection<V> projection;
  private final MongoCollection<BsonDocument> documents;
  private final Codec<V> codec;

  Documents(MongoDatabase database, Projection<V> projection, Generation generation) {
    this.projection = projection;
    documents = database.withCodecRegistry(ViewCodecs.REGISTRY).getCollection(generation.name(), BsonDocument.class);
    codec = ViewCodecs.REGISTRY.get(projection.view());
  }

  Projection<V> projection() {
    return projection;
  }

  /** Makes the indexes that are missing. Only those: asked for one that is there, FerretDB 1 drops the connection. */
  Mono<Void> prepare() {
    return Flux.from(documents.listIndexes().batchSize(BATCH)).map(index -> fields(index.get("key", Document.class)))
        .collectList().map(there -> projection.indexes().stream()
            .filter(wanted -> !there.contains(fields(wanted.toBsonDocument()))).map(IndexModel::new).toList())
        .filter(missing -> !missing.isEmpty())
        .flatMap(missing -> Flux.from(documents.createIndexes(missing)).then());
  }

  private static List<String> fields(Map<String, ?> key) {
    return List.copyOf(key.keySet());
  }

  /**
   * Shows events of several documents, each once, however often it is delivered: with one read and one write. Blocks.
   *
   * @param events of each document, in their order
   * @return the documents that can't be shown like that, and are not
   */
  Set<String> show(Map<String, List<Delivered>> events) {
    var stored = stored(events.keySet());
    var changed = new LinkedHashMap<String, BsonDocument>();
    var failed = new LinkedHashSet<String>();
    events.forEach((id, each) -> {
      try {
        var after = after(id, stored.get(id), each);
        if (after != null) {
          changed.put(id, after);
        }
      } catch (RuntimeException e) {
        failed.add(id);
      }
    });
    failed.addAll(refused(changed, stored.keySet()));
    return failed;
  }

  /** Shows an event once, however often it is delivered. Blocks. */
  void show(String id, Delivered event) {
    var after = after(id, stored(Set.of(id)).get(id), List.of(event));
    if (after != null) {
      put(documents, after);
    }
  }

  private Map<String, BsonDocument> stored(Set<String> ids) {
    // Asked for several, some servers scan.
    var which = ids.size() == 1 ? eq(ID, ids.iterator().next()) : in(ID, ids);
    return requireNonNull(Flux.from(documents.find(which).batchSize(ids.size() + 1))
        .collectMap(Documents::idOf).block());
  }

  /** Null when it is no other. */
  private @Nullable BsonDocument after(String id, @Nullable BsonDocument before, List<Delivered> events) {
    long shown = before == null ? -1 : positionOf(before);
    if (events.getLast().position() <= shown) {
      return null;
    }
    V view = before == null ? null : read(before);
    for (var event : events) {
      if (event.position() > shown) {
        view = projection.evolve(view, event.event().get(), event.position());
      }
    }
    return document(id, requireNonNull(view));
  }

  /** Writes documents and gives the ids of those that the server refuses for what they are. */
  private Set<String> refused(Map<String, BsonDocument> changed, Set<String> stored) {
    if (changed.isEmpty()) {
      return Set.of();
    }
    var writes = changed.values().stream()
        .map(each -> stored.contains(idOf(each))
            ? new ReplaceOneModel<>(isBefore(each), each)
            : new InsertOneModel<>(each))
        .toList();
    try {
      Mono.from(documents.bulkWrite(writes, new BulkWriteOptions().ordered(false))).block();
      return Set.of();
    } catch (MongoBulkWriteException e) {
      if (e.getWriteErrors().isEmpty()) {
        throw e;
      }
      // Of the others not all servers have tried each.
      return changed.entrySet().stream().filter(each -> isRefused(each.getValue())).map(Map.Entry::getKey)
          .collect(Collectors.toSet());
    }
  }

  private boolean isRefused(BsonDocument document) {
    try {
      put(documents, document);
      return false;
    } catch (MongoWriteException e) {
      return true;
    }
  }

  /** Shows a view as it was after an event, unless a later one is shown. Blocks. */
  void put(String id, V view) {
    put(documents, document(id, view));
  }

  /**
   * Writes a document, unless one of its id with a position not lower is there. What comes between is written by an instance that
   * held the claim before, or retries what was set aside. Blocks.
   */
  static void put(MongoCollection<BsonDocument> documents, BsonDocument document) {
    if (!isReplaced(documents, document) && !isInserted(documents, document)) {
      isReplaced(documents, document);
    }
  }

  private static boolean isReplaced(MongoCollection<BsonDocument> documents, BsonDocument document) {
    var result = Mono.from(documents.replaceOne(isBefore(document), document)).block();
    return result != null && result.getMatchedCount() > 0;
  }

  private static boolean isInserted(MongoCollection<BsonDocument> documents, BsonDocument document) {
    try {
      Mono.from(documents.insertOne(document)).block();
      return true;
    } catch (MongoWriteException refused) {
      if (!isTaken(refused)) {
        throw refused;
      }
      return false;
    }
  }

  /** Finds it as it was after fewer events. */
  private static Bson isBefore(BsonDocument document) {
    return and(eq(ID, idOf(document)), lt(POSITION, positionOf(document)));
  }

  private static String idOf(BsonDocument document) {
    return document.getString(ID).getValue();
  }

  private static long positionOf(BsonDocument document) {
    return document.getInt64(POSITION).getValue();
  }

  static boolean isTaken(MongoWriteException refused) {
    return ErrorCategory.fromErrorCode(refused.getCode()) == ErrorCategory.DUPLICATE_KEY;
  }

  V read(BsonDocument document) {
    return codec.decode(new BsonDocumentReader(document), DecoderContext.builder().build());
  }

  BsonDocument document(String id, V view) {
    var document = new BsonDocument(ID, new BsonString(id));
    var fields = new BsonDocument();
    codec.encode(new BsonDocumentWriter(fields), view, EncoderContext.builder().build());
    document.putAll(fields);
    var keys = new BsonDocument();
    projection.keys(view).forEach((name, key) -> keys.put(name, new BsonString(key)));
    document.put(KEYS, keys);
    return document;
  }
}

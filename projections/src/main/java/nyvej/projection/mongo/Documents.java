package nyvej.projection.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Projections;
import com.mongodb.reactivestreams.client.FindPublisher;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import nyvej.event.NyvejEvent;
import nyvej.projection.Cursor;
import nyvej.projection.Page;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One projection's collection. */
final class Documents<V> {
  private static final String ID = "_id";
  private static final String KEYS = "keys";

  /** Said always: else who asks for all at once makes the driver ask for two billion, which FerretDB takes at its word. */
  static final int BATCH = 200;
  /** Of the last event that changed a document. */
  static final String POSITION = "position";

  private final Projection<V> projection;
  private final MongoCollection<BsonDocument> documents;
  private final MongoCollection<V> views;
  private final Codec<V> codec;

  Documents(MongoDatabase database, Projection<V> projection) {
    this.projection = projection;
    documents = database.withCodecRegistry(ViewCodecs.REGISTRY)
        .getCollection(projection.model().key(), BsonDocument.class);
    views = documents.withDocumentClass(projection.view());
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

  /** Forgets everything. */
  Mono<Void> drop() {
    return Mono.from(documents.drop()).then(prepare());
  }

  /** Shows an event once, however often it is delivered. Blocks. */
  void show(String id, NyvejEvent event, long position) {
    BsonDocument before = Mono.from(documents.find(eq(ID, id)).first()).block();
    if (before == null) {
      insert(document(id, projection.evolve(null, event, position)));
    } else if (before.getInt64(POSITION).getValue() < position) {
      replace(id, projection.evolve(read(before), event, position), position);
    }
  }

  /** Shows a view as it was after the event at a position, unless a later one is shown. Blocks. */
  void replace(String id, V view, long position) {
    Mono.from(documents.replaceOne(and(eq(ID, id), lt(POSITION, position)), document(id, view))).block();
  }

  /** A duplicate is the same event, shown meanwhile by an instance that held the processor's claim before. */
  private void insert(BsonDocument document) {
    try {
      Mono.from(documents.insertOne(document)).block();
    } catch (MongoWriteException refused) {
      if (!isTaken(refused)) {
        throw refused;
      }
    }
  }

  static boolean isTaken(MongoWriteException refused) {
    return ErrorCategory.fromErrorCode(refused.getCode()) == ErrorCategory.DUPLICATE_KEY;
  }

  private V read(BsonDocument document) {
    return codec.decode(new BsonDocumentReader(document), DecoderContext.builder().build());
  }

  private BsonDocument document(String id, V view) {
    var document = new BsonDocument(ID, new BsonString(id));
    var fields = new BsonDocument();
    codec.encode(new BsonDocumentWriter(fields), view, EncoderContext.builder().build());
    document.putAll(fields);
    var keys = new BsonDocument();
    projection.keys(view).forEach((name, key) -> keys.put(name, new BsonString(key)));
    document.put(KEYS, keys);
    return document;
  }

  Mono<V> one(String id) {
    return Mono.from(views.find(eq(ID, id)).first());
  }

  private FindPublisher<V> find(Bson filter) {
    return views.find(filter).batchSize(BATCH);
  }

  Flux<V> all(Bson filter) {
    return Flux.from(find(filter));
  }

  /** Only the ids. */
  Flux<String> ids(Bson filter) {
    return Flux.from(documents.find(filter).batchSize(BATCH).projection(Projections.include(ID)))
        .map(document -> document.getString(ID).getValue());
  }

  /** In the order of a key, then of ids. */
  Flux<V> inOrder(Bson filter, String key) {
    return Flux.from(find(filter).sort(ascending(KEYS + "." + key, ID)));
  }

  /** In the opposite order. */
  Flux<V> fromLast(Bson filter, String key) {
    return Flux.from(find(filter).sort(descending(KEYS + "." + key, ID)));
  }

  /** A page in the order of a key, then of ids. */
  Flux<V> page(Bson filter, String key, Page page) {
    String field = KEYS + "." + key;
    return Flux.from(limited(filter, page, field, true).sort(ascending(field, ID)));
  }

  /** A page in the opposite order. */
  Flux<V> pageFromLast(Bson filter, String key, Page page) {
    String field = KEYS + "." + key;
    return Flux.from(limited(filter, page, field, false).sort(descending(field, ID)));
  }

  private FindPublisher<V> limited(Bson filter, Page page, String field, boolean ascending) {
    var after = page.after();
    return find(after == null ? filter : and(filter, beyond(after, field, ascending))).limit(page.limit());
  }

  private static Bson beyond(Cursor cursor, String field, boolean ascending) {
    return ascending
        ? or(gt(field, cursor.key()), and(eq(field, cursor.key()), gt(ID, cursor.id())))
        : or(lt(field, cursor.key()), and(eq(field, cursor.key()), lt(ID, cursor.id())));
  }

  /** What has a position from {@code from} to {@code before} (exclusive) in a field, in the order of these positions. */
  Flux<V> changed(Bson filter, String field, long from, long before) {
    return Flux.from(find(and(filter, gte(field, from), lt(field, before))).sort(ascending(field)));
  }
}

package nyvej.projection.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.IndexModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import nyvej.event.NyvejEvent;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
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

  /** Shows an event once, however often it is delivered. Blocks. */
  void show(String id, NyvejEvent event, long position) {
    BsonDocument before = Mono.from(documents.find(eq(ID, id)).first()).block();
    if (before == null) {
      insert(document(id, projection.evolve(null, event, position)));
    } else if (before.getInt64(POSITION).getValue() < position) {
      replace(id, projection.evolve(read(before), event, position), position);
    }
  }

  private boolean replace(String id, V view, long position) {
    var result = Mono.from(documents.replaceOne(and(eq(ID, id), lt(POSITION, position)), document(id, view))).block();
    return result != null && result.getMatchedCount() > 0;
  }

  /** Shows a view as it was after the event at a position, unless a later one is shown. Blocks. */
  void put(String id, V view, long position) {
    if (!replace(id, view, position)) {
      insert(document(id, view));
    }
  }

  /** A duplicate is the same event or a later one, shown meanwhile, as by an instance that held the claim before. */
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

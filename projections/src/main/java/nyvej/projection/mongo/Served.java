package nyvej.projection.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.model.Projections;
import com.mongodb.reactivestreams.client.FindPublisher;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.function.UnaryOperator;
import nyvej.projection.Cursor;
import nyvej.projection.Page;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What queries read of a view: of the generation that this instance shows when they are asked. */
final class Served<V> {
  private static final String ID = Documents.ID;

  private final MongoDatabase database;
  private final Projection<V> projection;
  private final MongoProgress progress;

  Served(MongoDatabase database, Projection<V> projection, MongoProgress progress) {
    this.database = database.withCodecRegistry(ViewCodecs.REGISTRY);
    this.projection = projection;
    this.progress = progress;
  }

  /** Of one generation, whichever is shown. */
  Flux<V> of(Generation generation, Bson filter) {
    return Flux.from(
        database.getCollection(generation.name(), projection.view()).find(filter).batchSize(Documents.BATCH));
  }

  private <T> Flux<T> found(Class<T> type, Bson filter, UnaryOperator<FindPublisher<T>> how) {
    return progress.shown(projection.model()).flatMapMany(generation -> how
        .apply(database.getCollection(generation.name(), type).find(filter).batchSize(Documents.BATCH)));
  }

  private Flux<V> found(Bson filter, UnaryOperator<FindPublisher<V>> how) {
    return found(projection.view(), filter, how);
  }

  Mono<V> one(String id) {
    return found(eq(ID, id), found -> found.limit(1)).next();
  }

  Flux<V> all(Bson filter) {
    return found(filter, found -> found);
  }

  /** Only the ids. */
  Flux<String> ids(Bson filter) {
    return found(BsonDocument.class, filter, found -> found.projection(Projections.include(ID)))
        .map(document -> document.getString(ID).getValue());
  }

  /** In the order of a key, then of ids. */
  Flux<V> inOrder(Bson filter, String key) {
    return found(filter, found -> found.sort(ascending(field(key), ID)));
  }

  /** In the opposite order. */
  Flux<V> fromLast(Bson filter, String key) {
    return found(filter, found -> found.sort(descending(field(key), ID)));
  }

  /** A page in the order of a key, then of ids. */
  Flux<V> page(Bson filter, String key, Page page) {
    return found(from(filter, page, field(key), true),
        found -> found.limit(page.limit()).sort(ascending(field(key), ID)));
  }

  /** A page in the opposite order. */
  Flux<V> pageFromLast(Bson filter, String key, Page page) {
    return found(from(filter, page, field(key), false),
        found -> found.limit(page.limit()).sort(descending(field(key), ID)));
  }

  /** What has a position from {@code from} to {@code before} (exclusive) in a field, in the order of these positions. */
  Flux<V> changed(Bson filter, String field, long from, long before) {
    return found(and(filter, gte(field, from), lt(field, before)), found -> found.sort(ascending(field)));
  }

  private static String field(String key) {
    return Documents.KEYS + "." + key;
  }

  private static Bson from(Bson filter, Page page, String field, boolean ascending) {
    var after = page.after();
    return after == null ? filter : and(filter, beyond(after, field, ascending));
  }

  private static Bson beyond(Cursor cursor, String field, boolean ascending) {
    return ascending
        ? or(gt(field, cursor.key()), and(eq(field, cursor.key()), gt(ID, cursor.id())))
        : or(lt(field, cursor.key()), and(eq(field, cursor.key()), lt(ID, cursor.id())));
  }
}

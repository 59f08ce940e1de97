package nyvej.ops.server;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Constants;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Iterator;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Documents as BSON bytes in one map sorted by id. Every read decodes its own copy, so an answer that is being sent can't
 * change under an update.
 */
final class StoredCollection extends AbstractSynchronizedMongoCollection<Object> {

  private static final String DATA_SIZE = "dataSize";

  private final MVMap<Object, byte[]> documents;
  private final MVMap<String, Long> sizes;
  private final LongAdder examined;

  StoredCollection(MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors,
      MVMap<Object, byte[]> documents, MVMap<String, Long> sizes, LongAdder examined) {
    super(database, name, options, cursors);
    this.documents = documents;
    this.sizes = sizes;
    this.examined = examined;
  }

  @Override
  protected QueryResult queryDocuments(Document query, @Nullable Document orderBy, int skip, int limit, int batchSize,
      @Nullable Document fields) {
    boolean byId = Constants.ID_FIELD.equals(getIdField());
    IdRange ids = byId ? IdRange.of(query) : IdRange.ALL;
    Order order = Order.of(orderBy);
    Optional<Positions> candidates = byId ? new Planner(getIndexes(), ids).plan(query) : Optional.empty();
    Stream<Document> found = candidates.map(positions -> read(positions, order)).orElseGet(() -> scan(ids, order));
    // What comes in the order asked for needs no sorting, and so ends at the limit.
    return matchDocumentsFromStream(found, query, order == Order.OTHER ? orderBy : null, skip, limit, batchSize,
        fields);
  }

  private enum Order {
    BY_ID, BY_ID_DESCENDING, OTHER;

    static Order of(@Nullable Document orderBy) {
      if (orderBy == null || orderBy.isEmpty()) {
        return BY_ID;
      }
      var first = orderBy.entrySet().iterator().next();
      boolean natural = first.getKey().equals("$natural") || first.getKey().equals(Constants.ID_FIELD);
      if (!natural || !(first.getValue() instanceof Number direction)) {
        return OTHER;
      }
      return direction.intValue() < 0 ? BY_ID_DESCENDING : BY_ID;
    }
  }

  private Stream<Document> read(Positions positions, Order order) {
    NavigableSet<Object> sorted = positions.sorted();
    return (order == Order.BY_ID_DESCENDING ? sorted.descendingSet() : sorted).stream().map(this::getDocument);
  }

  private Stream<Document> scan(IdRange ids, Order order) {
    if (BsonType.INSTANCE.compare(ids.from(), ids.to()) > 0) {
      return Stream.empty();
    }
    return stream(order == Order.BY_ID_DESCENDING
        ? documents.cursor(ids.to(), ids.from(), true)
        : documents.cursor(ids.from(), ids.to(), false)).map(DocumentWithPosition::getDocument);
  }

  private Stream<DocumentWithPosition<Object>> stream(Cursor<Object, byte[]> cursor) {
    Iterator<Object> positions = cursor;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(positions, Spliterator.ORDERED), false)
        .map(position -> new DocumentWithPosition<>(decode(cursor.getValue()), position));
  }

  @Override
  protected QueryResult matchDocuments(Document query, Document orderBy, int skip, int limit, int batchSize,
      Document fields) {
    return queryDocuments(query, orderBy, skip, limit, batchSize, fields);
  }

  @Override
  protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
    return stream(documents.cursor(null));
  }

  @Override
  protected Document getDocument(Object position) {
    return decode(Objects.requireNonNull(documents.get(position), "an index entry without its document"));
  }

  @Override
  protected Object addDocumentInternal(Document document) {
    String idField = getIdField();
    Object position = Missing.ofNullable(
        idField == null ? UUID.randomUUID() : Utils.getSubdocumentValueCollectionAware(document, idField));
    if (documents.putIfAbsent(position, encode(document)) != null) {
      throw new IllegalStateException("A document of " + getFullName() + " was there without its index entry");
    }
    return position;
  }

  @Override
  protected void handleUpdate(Object position, Document before, Document after) {
    documents.put(Missing.ofNullable(position), encode(after));
  }

  @Override
  protected void removeDocument(Object position) {
    documents.remove(position);
  }

  private Document decode(byte[] bytes) {
    examined.increment();
    return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
  }

  private static byte[] encode(Document document) {
    ByteBuf out = Unpooled.buffer();
    BsonEncoder.encodeDocument(document, out);
    byte[] bytes = new byte[out.readableBytes()];
    out.readBytes(bytes);
    return bytes;
  }

  @Override
  public int count() {
    return documents.size();
  }

  @Override
  public boolean isEmpty() {
    return documents.isEmpty();
  }

  @Override
  protected int getDataSize() {
    return Math.toIntExact(sizes.getOrDefault(DATA_SIZE, 0L));
  }

  @Override
  protected void updateDataSize(int delta) {
    sizes.put(DATA_SIZE, sizes.getOrDefault(DATA_SIZE, 0L) + delta);
  }
}

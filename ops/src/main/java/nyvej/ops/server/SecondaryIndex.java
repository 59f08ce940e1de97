package nyvej.ops.server;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Constants;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An index that is not unique, on the first of its fields: a sorted map of [value, id], with one entry for each element of
 * an array. Documents without the field have no entry.
 */
final class SecondaryIndex extends Index<Object> {

  private final MVMap<Object, byte[]> entries;
  private final String field;

  SecondaryIndex(String name, List<IndexKey> keys, MVMap<Object, byte[]> entries) {
    // To the library "sparse" is what allows a document without an entry.
    super(name, keys, true);
    this.entries = entries;
    this.field = keys.getFirst().getKey();
  }

  Positions positions(Planner.Condition condition, IdRange ids) {
    return switch (condition) {
      case Planner.Condition.AnyOf(List<Object> values) ->
        Positions.union(values.stream().map(value -> equalTo(value, ids)).toList());
      case Planner.Condition.AllOf(List<Object> values) ->
        values.stream().map(value -> equalTo(value, ids)).min(Positions.FEWEST_FIRST).orElseThrow();
      case Planner.Condition.AtLeast(Object bound) ->
        between(List.of(bound, MinKey.getInstance()), List.of(new BsonType.EndOf(BsonType.kind(bound))));
      case Planner.Condition.AtMost(Object bound) ->
        between(List.of(new BsonType.EndOf(BsonType.kind(bound) - 1)), List.of(bound, MaxKey.getInstance()));
    };
  }

  private Positions equalTo(Object value, IdRange ids) {
    return between(List.of(value, ids.from()), List.of(value, ids.to()));
  }

  private Positions between(Object from, Object to) {
    return new Positions(Math.max(0, rank(to) + 1 - rank(from)), () -> walk(from, to));
  }

  private long rank(Object key) {
    long index = entries.getKeyIndex(key);
    return index < 0 ? -index - 1 : index;
  }

  private Stream<Object> walk(Object from, Object to) {
    Iterator<Object> keys = entries.cursor(from, to, false);
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(keys, Spliterator.ORDERED), false)
        .map(key -> ((List<?>) key).get(1));
  }

  private NavigableSet<Object> values(Document document) {
    NavigableSet<Object> values = new TreeSet<>(BsonType.INSTANCE);
    collect(Utils.getSubdocumentValueCollectionAware(document, field), values);
    return values;
  }

  private static void collect(@Nullable Object value, NavigableSet<Object> into) {
    if (value instanceof Collection<?> list) {
      list.forEach(element -> collect(element, into));
    } else if (Missing.isNeitherNullNorMissing(value)) {
      into.add(value);
    }
  }

  private static List<Object> key(Object value, Object position) {
    return List.of(value, position);
  }

  @Override
  public void add(Document document, Object position, MongoCollection<Object> collection) {
    values(document).forEach(value -> entries.put(key(value, Missing.ofNullable(position)), new byte[0]));
  }

  @Override
  public @Nullable Object remove(Document document) {
    Object position = Missing.ofNullable(document.get(Constants.ID_FIELD));
    values(document).forEach(value -> entries.remove(key(value, position)));
    return null;
  }

  @Override
  public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
    NavigableSet<Object> old = values(before);
    NavigableSet<Object> now = values(after);
    Object id = Missing.ofNullable(position);
    old.stream().filter(value -> !now.contains(value)).forEach(value -> entries.remove(key(value, id)));
    now.stream().filter(value -> !old.contains(value)).forEach(value -> entries.put(key(value, id), new byte[0]));
  }

  /** The planner asks {@link #positions}; the library's own way knows no {@code $or}. */
  @Override
  public boolean canHandle(Document query) {
    return false;
  }

  @Override
  public Iterable<Object> getPositions(Document query) {
    throw new UnsupportedOperationException();
  }

  @Override
  public @Nullable Object getPosition(Document document) {
    return null;
  }

  @Override
  public long getCount() {
    return entries.sizeAsLong();
  }

  @Override
  public long getDataSize() {
    return getCount();
  }

  @Override
  public void checkAdd(Document document, MongoCollection<Object> collection) {}

  @Override
  public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {}

  @Override
  public void drop() {}
}

package nyvej.ops.server;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The library's unique index over a map of ours. */
final class UniqueIndex extends AbstractUniqueIndex<Object> {

  private final MVMap<Object, Object> entries;

  UniqueIndex(String name, List<IndexKey> keys, boolean sparse, MVMap<Object, Object> entries) {
    super(name, keys, sparse);
    this.entries = entries;
  }

  private static Object key(KeyValue value) {
    return value.stream().toList();
  }

  @Override
  protected @Nullable Object getPosition(KeyValue value) {
    return entries.get(key(value));
  }

  @Override
  protected boolean putKeyPosition(KeyValue value, Object position) {
    return entries.putIfAbsent(key(value), Missing.ofNullable(position)) == null;
  }

  @Override
  protected @Nullable Object removeDocument(KeyValue value) {
    return entries.remove(key(value));
  }

  @Override
  protected Iterable<Map.Entry<KeyValue, Object>> getIterable() {
    return () -> entries.entrySet().stream()
        .map(entry -> Map.entry(new KeyValue((Collection<?>) entry.getKey()), entry.getValue())).iterator();
  }

  @Override
  public long getCount() {
    return entries.sizeAsLong();
  }

  @Override
  public long getDataSize() {
    return getCount();
  }
}

package nyvej.ops.server;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;

/** A database as maps of the store: each collection has one for its documents, and one for each index. */
final class StoredDatabase extends AbstractSynchronizedMongoDatabase<Object> {

  private static final String DOCUMENTS = "documents/";
  private static final String SIZES = "sizes/";
  private static final String INDEX = "index/";

  private final MVStore store;
  private final LongAdder examined;

  StoredDatabase(String name, MVStore store, CursorRegistry cursors, LongAdder examined) {
    super(name, cursors);
    this.store = store;
    this.examined = examined;
    initializeNamespacesAndIndexes();
  }

  /** The names of all databases in the store; a database's name has no dot. */
  static List<String> namesIn(MVStore store) {
    return store.getMapNames().stream().filter(map -> map.startsWith(DOCUMENTS))
        .map(map -> map.substring(DOCUMENTS.length(), map.indexOf('.'))).distinct().toList();
  }

  @Override
  protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
    return new StoredCollection(this, name, options, cursorRegistry, documents(name), sizes(name), examined);
  }

  private MVMap<Object, byte[]> documents(String collection) {
    return store.openMap(DOCUMENTS + getFullCollectionNamespace(collection),
        new MVMap.Builder<Object, byte[]>().keyType(BsonType.INSTANCE).valueType(ByteArrayDataType.INSTANCE));
  }

  private MVMap<String, Long> sizes(String collection) {
    return store.openMap(SIZES + getFullCollectionNamespace(collection),
        new MVMap.Builder<String, Long>().keyType(StringDataType.INSTANCE).valueType(LongDataType.INSTANCE));
  }

  private String indexMap(String collection, String index) {
    return INDEX + getFullCollectionNamespace(collection) + "/" + index;
  }

  @Override
  protected Index<Object> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys, boolean sparse) {
    return new UniqueIndex(name, keys, sparse, store.openMap(indexMap(collection, name),
        new MVMap.Builder<>().keyType(BsonType.INSTANCE).valueType(BsonType.INSTANCE)));
  }

  @Override
  protected Index<Object> openOrCreateSecondaryIndex(String collection, String name, List<IndexKey> keys,
      boolean sparse) {
    return new SecondaryIndex(name, keys, store.openMap(indexMap(collection, name),
        new MVMap.Builder<Object, byte[]>().keyType(BsonType.INSTANCE).valueType(ByteArrayDataType.INSTANCE)));
  }

  @Override
  protected void dropIndex(MongoCollection<Object> collection, String name) {
    super.dropIndex(collection, name);
    store.removeMap(indexMap(collection.getCollectionName(), name));
  }

  @Override
  public void dropCollection(String name, Oplog oplog) {
    super.dropCollection(name, oplog);
    store.removeMap(documents(name));
    store.removeMap(sizes(name));
  }

  @Override
  public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
    throw new MongoServerException("the embedded server does not rename collections");
  }

  @Override
  protected long getStorageSize() {
    FileStore<?> file = store.getFileStore();
    return file == null ? 0 : file.size();
  }

  @Override
  protected long getFileSize() {
    return getStorageSize();
  }
}

package nyvej.projection.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nyvej.projection.ReadModel;
import org.bson.Document;

/** All documents of all views, as they are stored. */
public final class StoredViews {
  private StoredViews() {}

  public static Set<Document> of(MongoDatabase database) {
    var all = new HashSet<Document>();
    for (var model : ReadModel.values()) {
      collections(database, model).forEach(documents -> documents.find().map(StoredViews::normal).into(all));
    }
    return all;
  }

  /** Where a view is kept. */
  public static Stream<MongoCollection<Document>> collections(MongoDatabase database, ReadModel model) {
    return database.listCollectionNames().into(new ArrayList<>()).stream()
        .filter(name -> name.startsWith(model.key())).map(database::getCollection);
  }

  /** Sets are stored in any order. */
  static Document normal(Document document) {
    document.replaceAll((_, value) -> value instanceof Document inner
        ? normal(inner)
        : value instanceof List<?> list ? Set.copyOf(list) : value);
    return document;
  }
}

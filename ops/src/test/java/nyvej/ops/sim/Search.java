package nyvej.ops.sim;

import java.util.List;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** A search that is still being described, call by call, as drivers do. */
public final class Search<T> {
  private final SimulatedCollection documents;
  private final Documented<T> form;
  private final BsonDocument filter;
  private @Nullable BsonDocument sort;
  private int limit;

  /** @param arguments of {@code find}; null when it has none */
  public Search(SimulatedCollection documents, Documented<T> form, Object @Nullable [] arguments) {
    this.documents = documents;
    this.form = form;
    filter = arguments == null ? new BsonDocument() : form.of((Bson) arguments[0]);
  }

  /** Takes a call that describes it further; false if it is another, which wants to have what is found. */
  public boolean takes(String method, Object[] arguments) {
    switch (method) {
      // These only save what is sent.
      case "projection", "batchSize" -> {
      }
      case "sort" -> sort = form.of((Bson) arguments[0]);
      case "limit" -> limit = (int) arguments[0];
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Asks the server. */
  public List<T> found() {
    return documents.find(filter, sort, limit).stream().map(form::from).toList();
  }
}

package nyvej.projection.mongo;

import java.util.List;
import java.util.Map;
import nyvej.event.NyvejEvent;
import nyvej.projection.ReadModel;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * What a view shows. Each event changes one document of it at most.
 *
 * @param <V> the view, a record with a component {@code position}
 */
interface Projection<V> {
  ReadModel model();

  Class<V> view();

  /** Id of the document that an event changes; null when it changes none. */
  @Nullable
  String document(NyvejEvent event);

  /** Pure: the view after an event that changes it; null is no view yet. */
  V evolve(@Nullable V view, NyvejEvent event, long position);

  /** What lists are sorted by, beside the view's own fields. */
  Map<String, String> keys(V view);

  /** What queries look for. Some servers scan all the same. */
  List<Bson> indexes();
}

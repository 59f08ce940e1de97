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

  /**
   * Of all that is said here and of the view's form. Whoever changes what is stored, or how it is computed, counts it up: a
   * service then builds the view anew beside what is shown. Until that is done it shows and feeds what the version before
   * built, as a service of the version before may do the other way round, so each must read what the other writes: something
   * new may be missing, and something old is taken away a version after it was last read.
   */
  int version();

  Class<V> view();

  /** Key of the tag whose value is the id of the document that an event changes. An event without it changes none. */
  String tag();

  /** Pure: the view after an event that changes it; null is no view yet. */
  V evolve(@Nullable V view, NyvejEvent event, long position);

  /** What lists are sorted by, beside the view's own fields. */
  Map<String, String> keys(V view);

  /** What queries look for. Some servers scan all the same. */
  List<Bson> indexes();
}

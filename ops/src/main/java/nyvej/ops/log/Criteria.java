package nyvej.ops.log;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventCriterion;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Turns criteria into a filter that narrows; each event found is matched again, which decides. */
final class Criteria {
  private static final QualifiedName NO_EVENT = new QualifiedName("nyvej.no-event-has-this-name");

  private Criteria() {}

  /** A filter over the indexed tags that misses no matching event, or null if tags alone can't narrow. */
  static @Nullable Bson tagFilter(EventCriteria criteria) {
    Set<EventCriterion> criterions = criteria.flatten();
    if (criterions.isEmpty() || criterions.stream().anyMatch(each -> each.tags().isEmpty()) || takesAny(criteria)) {
      return null;
    }
    var single = new ArrayList<String>();
    var alternatives = new ArrayList<Bson>();
    for (EventCriterion criterion : criterions) {
      List<String> tags = criterion.tags().stream().map(CommitCodec::indexed).distinct().toList();
      if (tags.size() == 1) {
        single.add(tags.getFirst());
      } else {
        alternatives.add(Filters.all(CommitCodec.TAGS, tags));
      }
    }
    if (!single.isEmpty()) {
      alternatives.add(Filters.in(CommitCodec.TAGS, single));
    }
    return alternatives.size() == 1 ? alternatives.getFirst() : Filters.or(alternatives);
  }

  /** Flattening drops an "any event" that is one of several alternatives, so ask. */
  private static boolean takesAny(EventCriteria criteria) {
    return criteria.matches(NO_EVENT, Set.of());
  }
}

package nyvej.ops.log;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventCriterion;
import org.axonframework.messaging.eventstreaming.Tag;

/** Events by their tags. Commits enter in order, and the oldest leaves first. */
final class TagIndex {
  private static final Deque<Placed> NONE = new ArrayDeque<>(0);

  private final Map<Tag, Deque<Placed>> byTag = new HashMap<>();

  void add(Commit commit) {
    // Most tags are on few events.
    commit.placed().forEach(each -> each.event().tags()
        .forEach(tag -> byTag.computeIfAbsent(tag, _ -> new ArrayDeque<>(1)).add(each)));
  }

  void removeOldest(Commit oldest) {
    for (StoredEvent event : oldest.events()) {
      event.tags().forEach(tag -> byTag.computeIfPresent(tag, (_, events) -> {
        events.remove();
        return events.isEmpty() ? null : events;
      }));
    }
  }

  /** The events from a position on that match criteria which {@link Criteria#tagFilter tags can narrow}, in order. */
  Collection<Placed> matching(EventCriteria criteria, long from) {
    var found = new TreeMap<Long, Placed>();
    for (EventCriterion each : criteria.flatten()) {
      Deque<Placed> fewest = each.tags().stream().map(tag -> byTag.getOrDefault(tag, NONE))
          .min(Comparator.comparingInt(Deque::size)).orElseThrow();
      Iterator<Placed> latestFirst = fewest.descendingIterator();
      while (latestFirst.hasNext()) {
        Placed next = latestFirst.next();
        if (next.position() < from) {
          break;
        }
        if (next.event().matches(criteria)) {
          found.put(next.position(), next);
        }
      }
    }
    return found.values();
  }
}

package nyvej.ops.log;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/**
 * The latest commits, in memory and without gaps: what conditions are checked against and live streams read from.
 * Commits enter in order, whoever wrote them, and the oldest leave when there are too many.
 */
final class Tail {
  private final int maxCommits;
  private final long maxBytes;
  private final TreeMap<Long, Commit> byFirst = new TreeMap<>();
  private final Set<String> eventIds = new HashSet<>();
  private final TagIndex byTag = new TagIndex();
  private long bytes;
  private long floor;
  private @Nullable Head head;

  /**
   * What the tail held at one moment.
   *
   * @param head the end of the log as known
   * @param commits all from the one that contains the wanted position; null if that is older than the tail
   */
  record View(Head head, @Nullable List<Commit> commits) {}

  /**
   * What matched at one moment.
   *
   * @param head the end of the log as known
   * @param floor the oldest position the tail knew
   * @param events those that match and are not older than that, in order
   */
  record Found(Head head, long floor, List<Placed> events) {}

  Tail(int maxCommits, long maxBytes) {
    this.maxCommits = maxCommits;
    this.maxBytes = maxBytes;
  }

  synchronized boolean isOpen() {
    return head != null;
  }

  synchronized void open(@Nullable Commit last) {
    head = last == null ? Head.EMPTY : last.head();
    floor = head.next();
  }

  synchronized Head head() {
    if (head == null) {
      throw new IllegalStateException("the tail is not open yet");
    }
    return head;
  }

  /** Takes in the next commit; false if it was known already. */
  synchronized boolean accept(Commit commit) {
    Head known = head();
    if (commit.number() <= known.number()) {
      return false;
    }
    if (!commit.follows(known)) {
      throw new IllegalStateException("commit " + commit.number() + ", which begins at " + commit.first()
          + ", does not follow commit " + known.number() + ", which ends at " + known.next());
    }
    byFirst.put(commit.first(), commit);
    bytes += commit.bytes();
    commit.events().forEach(event -> eventIds.add(event.id()));
    byTag.add(commit);
    head = commit.head();
    while (byFirst.size() > 1 && (byFirst.size() > maxCommits || bytes > maxBytes)) {
      forget(byFirst.pollFirstEntry().getValue());
    }
    return true;
  }

  private void forget(Commit oldest) {
    bytes -= oldest.bytes();
    floor = oldest.next();
    oldest.events().forEach(event -> eventIds.remove(event.id()));
    byTag.removeOldest(oldest);
  }

  synchronized View from(long position) {
    if (position < floor) {
      return new View(head(), null);
    }
    Map.Entry<Long, Commit> containing = byFirst.floorEntry(position);
    if (containing == null || position >= head().next()) {
      return new View(head(), List.of());
    }
    return new View(head(), List.copyOf(byFirst.tailMap(containing.getKey()).values()));
  }

  /** The events from a position on that match criteria which {@link Criteria#tagFilter tags can narrow}. */
  synchronized Found matching(EventCriteria criteria, long from) {
    return new Found(head(), floor, List.copyOf(byTag.matching(criteria, from)));
  }

  synchronized boolean knowsAny(List<StoredEvent> events) {
    return events.stream().anyMatch(event -> eventIds.contains(event.id()));
  }
}

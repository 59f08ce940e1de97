package nyvej.ops.log;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
   * All the tail held at one moment.
   *
   * @param floor the oldest position it knew
   */
  record Whole(long floor, List<Commit> commits) {}

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

  /** All that the tail holds, and where that begins. */
  synchronized Whole whole() {
    return new Whole(floor, List.copyOf(byFirst.values()));
  }

  synchronized boolean knowsAny(List<StoredEvent> events) {
    return events.stream().anyMatch(event -> eventIds.contains(event.id()));
  }
}

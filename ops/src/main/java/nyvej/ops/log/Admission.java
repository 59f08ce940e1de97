package nyvej.ops.log;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks appends that may go into one commit, each against all that comes before it: the log, and those let in already. */
final class Admission {
  private final Head head;
  private final List<Commit> recent;
  private final List<Append> admitted = new ArrayList<>();
  private final List<StoredEvent> events = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  /**
   * @param head the end of the log
   * @param recent the commits before it, as far back as any append is unchecked
   */
  Admission(Head head, List<Commit> recent) {
    this.head = head;
    this.recent = recent;
  }

  /** Whether no event from the append's unchecked position on matches its criteria. */
  boolean holds(Append append) {
    var criteria = append.condition().criteria();
    long from = append.unchecked();
    // The latest first, and only as far back as it is unchecked.
    for (int i = recent.size() - 1; i >= 0 && recent.get(i).next() > from; i--) {
      if (CommitLog.anyMatch(recent.get(i), criteria, from)) {
        return false;
      }
    }
    for (int i = 0; i < events.size(); i++) {
      if (head.next() + i >= from && events.get(i).matches(criteria)) {
        return false;
      }
    }
    return true;
  }

  /** Whether one of its events was let in already. */
  boolean knowsAny(Append append) {
    return append.draft().events().stream().anyMatch(event -> ids.contains(event.id()));
  }

  void admit(Append append) {
    admitted.add(append);
    append.draft().events().forEach(event -> {
      events.add(event);
      ids.add(event.id());
    });
  }

  List<Append> admitted() {
    return admitted;
  }
}

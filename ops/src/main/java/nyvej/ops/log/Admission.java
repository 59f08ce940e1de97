package nyvej.ops.log;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks appends that may go into one commit, each against all that comes before it: the tail, and those let in already. */
final class Admission {
  private final Tail.Whole tail;
  private final List<Append> admitted = new ArrayList<>();
  private final List<StoredEvent> events = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  Admission(Tail.Whole tail) {
    this.tail = tail;
  }

  /** Whether no event from the append's unchecked position on matches its criteria; that position is in the tail. */
  boolean holds(Append append) {
    var criteria = append.condition().criteria();
    long from = append.unchecked();
    if (tail.from(from).stream().anyMatch(commit -> CommitLog.anyMatch(commit, criteria, from))) {
      return false;
    }
    for (int i = 0; i < events.size(); i++) {
      if (tail.head().next() + i >= from && events.get(i).matches(criteria)) {
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

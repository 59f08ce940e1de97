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

  /** Whether no event in the log, from the append's unchecked position on, matches its criteria. */
  boolean holdsInLog(Append append) {
    var criteria = append.condition().criteria();
    long from = append.unchecked();
    // The latest first, and only as far back as it is unchecked.
    for (int i = recent.size() - 1; i >= 0 && recent.get(i).next() > from; i--) {
      if (CommitLog.anyMatch(recent.get(i), criteria, from)) {
        return false;
      }
    }
    return true;
  }

  /** Lets it in, unless one that was let in before speaks against it; whether that one is ever written isn't known yet. */
  boolean admit(Append append) {
    if (isSpokenAgainst(append)) {
      return false;
    }
    admitted.add(append);
    append.draft().events().forEach(event -> {
      events.add(event);
      ids.add(event.id());
    });
    return true;
  }

  private boolean isSpokenAgainst(Append append) {
    var criteria = append.condition().criteria();
    for (int i = 0; i < events.size(); i++) {
      if (head.next() + i >= append.unchecked() && events.get(i).matches(criteria)) {
        return true;
      }
    }
    return append.draft().events().stream().anyMatch(event -> ids.contains(event.id()));
  }

  List<Append> admitted() {
    return admitted;
  }
}

package nyvej.web.sample;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What is to happen when; what happens may put more onto it. */
final class Agenda {
  private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::at).thenComparingLong(Entry::number);

  private final PriorityQueue<Entry> entries = new PriorityQueue<>(ORDER);
  private final SimulatedTime time;
  private long number;

  private record Entry(Instant at, long number, Runnable action) {}

  Agenda(SimulatedTime time) {
    this.time = time;
  }

  void at(Instant at, Runnable action) {
    entries.add(new Entry(at, number++, action));
  }

  /** Lets everything happen that is due until then; the rest never does. */
  void runUntil(Instant end, Progress progress) {
    var start = time.instant();
    for (var next = entries.poll(); next != null && !next.at.isAfter(end); next = entries.poll()) {
      time.moveTo(next.at.isBefore(time.instant()) ? time.instant() : next.at);
      next.action.run();
      progress.passed(start, next.at, end);
    }
    time.moveTo(end);
  }
}

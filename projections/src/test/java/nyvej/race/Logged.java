package nyvej.race;

import java.util.List;
import java.util.Map;
import nyvej.event.NyvejEvent;

/** A commit as it is in the log. */
record Logged(long number, List<Entry> entries) {
  /** An event and the metadata that came with it. */
  record Entry(NyvejEvent event, Map<String, String> metadata) {}

  /** A commit of events without metadata. */
  static Logged of(long number, NyvejEvent... events) {
    return new Logged(number, List.of(events).stream().map(event -> new Entry(event, Map.of())).toList());
  }
}

package nyvej.slice;

import java.util.List;
import java.util.stream.Stream;
import nyvej.event.NyvejEvent;

/** What a slice decides. */
public sealed interface Decision {
  /** These events, all or none. No event at all when what is wanted is so already. */
  record Accepted(List<NyvejEvent> events) implements Decision {}

  /** Nothing happens, because of a rule. */
  record Refused(Refusal refusal) implements Decision {}

  /** This one event. */
  static Decision accept(NyvejEvent event) {
    return new Accepted(List.of(event));
  }

  /** This event and what follows from it. */
  static Decision accept(NyvejEvent event, Stream<? extends NyvejEvent> following) {
    return new Accepted(Stream.<NyvejEvent>concat(Stream.of(event), following).toList());
  }

  /** It is so already. */
  static Decision alreadySo() {
    return new Accepted(List.of());
  }

  /** Refused by that rule. */
  static Decision refuse(Refusal refusal) {
    return new Refused(refusal);
  }
}

package nyvej.ops.log;

import java.util.List;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.eventhandling.EventMessage;

/** What a stream reads from. Blocking; asked by one thread at a time. */
interface Reading {

  /** What may follow a batch. */
  enum More {
    AT_ONCE, LATER, NEVER
  }

  record Batch(List<Entry<EventMessage>> entries, More more) {}

  Batch read();

  /** True if more may always come later. */
  boolean isEndless();
}

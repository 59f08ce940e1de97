package nyvej.slice;

import java.time.Instant;
import nyvej.event.NyvejEvent;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/**
 * One intention, from command to events.
 *
 * @param <C> the command
 * @param <S> what the decision depends on
 */
public interface Slice<C extends Command, S> {
  /** The command's type; exactly one slice handles it. */
  Class<C> command();

  /** Which events the decision must be consistent with. */
  EventCriteria boundary(C command);

  /** What is known before any event. */
  S start(C command);

  /** Pure: what is known after one more event of the boundary. */
  S evolve(S state, NyvejEvent event);

  /** Pure: what follows from the command, given what is known and what time it is. */
  Decision decide(C command, S state, Instant now);

  /** Entity and intention, as in {@code need.record}. */
  default String intention() {
    return Command.intention(command());
  }
}

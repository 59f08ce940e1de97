package nyvej.event;

import java.util.HashSet;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.TagResolver;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.Tag;

/** Tags an event by what it says of itself, and by the client's key for the command that caused it. */
public final class EventTags implements TagResolver {
  /** Metadata key of the client's key for the command. */
  public static final String COMMAND = "command";

  @Override
  public Set<Tag> resolve(EventMessage event) {
    if (!(event.payload() instanceof NyvejEvent nyvej)) {
      throw new IllegalArgumentException("not an event of Nyvej: " + event.type());
    }
    var tags = new HashSet<>(nyvej.tags());
    var command = event.metadata().get(COMMAND);
    if (command != null) {
      tags.add(Tags.command(command));
    }
    return tags;
  }
}

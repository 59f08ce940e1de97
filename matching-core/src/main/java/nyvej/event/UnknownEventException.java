package nyvej.event;

import org.axonframework.messaging.core.MessageType;

/** An event of a name or version that this version of Nyvej does not know. It is never guessed what it says. */
public final class UnknownEventException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  UnknownEventException(MessageType type) {
    super("unknown event " + type);
  }
}

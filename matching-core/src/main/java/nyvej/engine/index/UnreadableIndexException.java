package nyvej.engine.index;

import java.io.IOException;

/** What was read is no index, is damaged, or was written in a form that is not known here. It can be made anew from the log. */
public final class UnreadableIndexException extends IOException {
  private static final long serialVersionUID = 1;

  UnreadableIndexException(String message) {
    super(message);
  }

  UnreadableIndexException(String message, Throwable cause) {
    super(message, cause);
  }
}

package nyvej.ops.log;

import org.axonframework.common.AxonNonTransientException;

/** These events can never be appended as one commit: too many, too big, not text, or not all of them new. */
public final class AppendRefusedException extends AxonNonTransientException {
  private static final long serialVersionUID = 1L;

  AppendRefusedException(String message) {
    super(message);
  }
}

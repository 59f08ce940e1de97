package nyvej.ops.log;

import org.axonframework.common.AxonTransientException;
import org.jspecify.annotations.Nullable;

/**
 * The server that keeps the log did not answer, or not in time; trying again later may help. When it meets an append,
 * the append may have happened all the same: the engine looked for it and could not learn the outcome.
 */
public final class LogUnavailableException extends AxonTransientException {
  private static final long serialVersionUID = 1L;

  LogUnavailableException(String message) {
    this(message, null);
  }

  LogUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

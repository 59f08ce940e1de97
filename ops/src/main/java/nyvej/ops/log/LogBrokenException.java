package nyvej.ops.log;

/** The stored log is not what was written; {@link LogCheck} tells all that is wrong with it. */
public final class LogBrokenException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  LogBrokenException(String message) {
    super(message);
  }
}

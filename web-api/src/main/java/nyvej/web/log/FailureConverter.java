package nyvej.web.log;

import static java.util.Objects.requireNonNullElse;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;

/**
 * Writes a failure, whoever logs it, by its types and the place where each was thrown. Never its message, which may quote what
 * somebody wrote, and not its whole stack.
 */
public final class FailureConverter extends ThrowableHandlingConverter {
  private static final int DEEPEST = 8;
  private static final StackTraceElementProxy[] NOWHERE = {};

  @Override
  public String convert(ILoggingEvent event) {
    var text = new StringBuilder();
    var failure = event.getThrowableProxy();
    for (int depth = 0; failure != null && depth < DEEPEST; depth++) {
      text.append(depth == 0 ? "  failed with " : "  caused by ").append(failure.getClassName()).append(place(failure))
          .append(System.lineSeparator());
      failure = failure.getCause();
    }
    return text.toString();
  }

  private static String place(IThrowableProxy failure) {
    var stack = requireNonNullElse(failure.getStackTraceElementProxyArray(), NOWHERE);
    return stack.length == 0 ? "" : " " + stack[0].getSTEAsString();
  }
}

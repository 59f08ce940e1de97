package nyvej.web.tool;

/** Why a command ends early; the message is one line for the operator. */
final class ToolException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Exit exit;

  ToolException(Exit exit, String message) {
    super(message);
    this.exit = exit;
  }

  Exit exit() {
    return exit;
  }
}

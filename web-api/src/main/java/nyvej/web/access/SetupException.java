package nyvej.web.access;

/** Nyvej must not run like this; the message tells the operator why, and what to do about it. */
public final class SetupException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  public SetupException(String message) {
    super(message);
  }
}

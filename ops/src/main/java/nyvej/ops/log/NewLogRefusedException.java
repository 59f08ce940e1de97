package nyvej.ops.log;

/** A log can't be made here, or not from this; the message says why in a sentence and quotes nothing that events hold. */
public final class NewLogRefusedException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  NewLogRefusedException(String message) {
    super(message);
  }
}

package nyvej.ops.backup;

/** A copy can't be made there, or is not what was made; the message says why in a sentence and quotes nothing that is in it. */
public final class CopyRefusedException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  public CopyRefusedException(String message) {
    super(message);
  }
}

package nyvej.ops.sim;

/** Ends the threads of a process that is no more. */
public final class ProcessDiedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ProcessDiedException() {
    super("the process died");
  }
}

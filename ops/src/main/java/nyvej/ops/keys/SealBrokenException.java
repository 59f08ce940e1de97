package nyvej.ops.keys;

/** What should be opened was not sealed for this subject and context, or was altered. */
public final class SealBrokenException extends RuntimeException {

  SealBrokenException() {
    super("A sealed value was altered, or was sealed for another subject or context.");
  }
}

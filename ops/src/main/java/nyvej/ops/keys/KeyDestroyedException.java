package nyvej.ops.keys;

/** Nothing can be sealed for this subject any more: she was erased. */
public final class KeyDestroyedException extends RuntimeException {

  KeyDestroyedException() {
    super("The subject's key was destroyed; nothing can be sealed for her any more.");
  }
}

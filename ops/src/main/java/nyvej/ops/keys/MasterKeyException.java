package nyvej.ops.keys;

import org.jspecify.annotations.Nullable;

/** The master key can't be used; the message says why and never holds key material. */
public final class MasterKeyException extends RuntimeException {

  MasterKeyException(String message) {
    this(message, null);
  }

  MasterKeyException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

package nyvej.ops.server;

import java.nio.file.Path;

/** The file is held by another process, or by another server in this one. */
public final class StoreInUseException extends RuntimeException {

  StoreInUseException(Path file, Throwable cause) {
    super("The data file " + file + " is in use by another process; stop it first, or name another file.", cause);
  }
}

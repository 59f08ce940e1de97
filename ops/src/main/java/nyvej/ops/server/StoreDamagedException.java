package nyvej.ops.server;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The file is not as it was left: cut short, overwritten, or an older copy. */
public final class StoreDamagedException extends RuntimeException {

  StoreDamagedException(Path file, String what, @Nullable Throwable cause) {
    super("The data file " + file + " is damaged: " + what, cause);
  }
}

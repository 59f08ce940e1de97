package nyvej.web.tool;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.Consumer;
import nyvej.ops.log.LogCheck.Progress;
import nyvej.ops.log.LogExport;
import nyvej.ops.log.StoredLog;

/** Writes the log out. */
record Export(StoredLog log, Consumer<Progress> ticker) {
  private static final int BUFFER = 1 << 16;

  Progress to(PrintStream out) {
    // Printing fails silently, as when nobody reads on.
    return write(out, ticker.andThen(_ -> {
      if (out.checkError()) {
        throw new ToolException(Exit.FAILED, "The result could not be written.");
      }
    }));
  }

  /** To a file for its owner only, which is there only when it is whole. */
  Progress to(Path file) {
    return new NewFile(file).write(out -> write(out, ticker));
  }

  private Progress write(OutputStream out, Consumer<Progress> progress) {
    return LogExport.write(log, new BufferedOutputStream(out, BUFFER), progress);
  }
}

package nyvej.web.tool;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import nyvej.ops.backup.OwnFiles;
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
    create(file);
    var whole = false;
    try (var out = Files.newOutputStream(file)) {
      var read = write(out, ticker);
      whole = true;
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (!whole) {
        delete(file);
      }
    }
  }

  private Progress write(OutputStream out, Consumer<Progress> progress) {
    return LogExport.write(log, new BufferedOutputStream(out, BUFFER), progress);
  }

  private static void create(Path file) {
    try {
      OwnFiles.createFile(file);
    } catch (FileAlreadyExistsException e) {
      throw new ToolException(Exit.USAGE, "There is a file " + file + " already.");
    } catch (IOException e) {
      throw new ToolException(Exit.USAGE, "The file " + file + " can't be made.");
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

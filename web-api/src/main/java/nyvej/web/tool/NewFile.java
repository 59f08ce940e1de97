package nyvej.web.tool;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import nyvej.ops.backup.OwnFiles;

/** A file that a command makes, for its owner only, which is there only when it is whole. */
record NewFile(Path file) {
  /** Makes it, so that what can't be written is told before there is anything to write. */
  <T> T write(Function<OutputStream, T> content) {
    create();
    var whole = false;
    try (var out = Files.newOutputStream(file)) {
      var written = content.apply(out);
      whole = true;
      return written;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (!whole) {
        delete();
      }
    }
  }

  private void create() {
    try {
      OwnFiles.createFile(file);
    } catch (FileAlreadyExistsException e) {
      throw new ToolException(Exit.USAGE, "There is a file " + file + " already.");
    } catch (IOException e) {
      throw new ToolException(Exit.USAGE, "The file " + file + " can't be made.");
    }
  }

  private void delete() {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package nyvej.web.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import nyvej.ops.backup.CopyRefusedException;
import nyvej.ops.backup.CopyWriter;
import nyvej.ops.log.LogBrokenException;
import nyvej.ops.log.LogCheck.Progress;
import nyvej.ops.log.LogCopy;
import nyvej.ops.log.LogCopy.Copied;

/**
 * Copies what can't be rebuilt, while the service may run: the log as far as it reaches when this begins, and then all that its
 * events name, which was there before they were. So whatever an event names is in the backup, while what came later may
 * be in it too.
 */
public record Backup(Databases databases) {
  /**
   * Makes both parts, or nothing.
   *
   * @param data where the data shall be
   * @param keys where the keys shall be
   * @throws LogBrokenException if the log is not whole; then an older backup is worth more
   * @throws CopyRefusedException if there is something at one of these places
   */
  public Copied to(Path data, Path keys, Instant now, Consumer<Progress> progress) {
    try (var dataPart = new CopyWriter(data); var keysPart = new CopyWriter(keys)) {
      var log = dataPart.write(Part.LOG, to -> new LogCopy(progress).from(databases.log(), to));
      copy(Part.DATA, dataPart);
      copy(Part.KEYS, keysPart);
      // In this order: when the data are there, so are the keys.
      keysPart.finish(Part.KEYS.key(), now, log);
      dataPart.finish(Part.DATA.key(), now, log);
      return log;
    }
  }

  private void copy(Part part, CopyWriter into) {
    Kept.in(part).forEach(kept -> into.copy(kept.file(), kept.of(databases)));
  }
}

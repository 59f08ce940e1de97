package nyvej.web.backup;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nyvej.ops.backup.CopyReader;
import nyvej.ops.backup.CopyRefusedException;
import nyvej.ops.keys.MasterKey;
import nyvej.ops.keys.MasterKeyException;
import nyvej.ops.keys.ServiceKeys;
import nyvej.ops.log.LogBrokenException;
import nyvej.ops.log.LogCheck.Progress;
import nyvej.ops.log.LogCopy;
import nyvej.ops.log.LogCopy.Copied;
import nyvej.ops.log.NewLog;
import nyvej.ops.log.NewLog.Made;
import nyvej.ops.log.NewLog.Making;
import nyvej.ops.log.NewLogRefusedException;
import org.jspecify.annotations.Nullable;

/** Puts a backup into databases where nothing is. The keys may be of a later backup than the data, and may be left out. */
public final class Restore {
  private final CopyReader data;
  private final Optional<CopyReader> keys;

  /**
   * @param keys null to do without: then nobody's identity can be read
   * @throws CopyRefusedException if one of them is no backup
   */
  public Restore(Path data, @Nullable Path keys) {
    this.data = Part.DATA.in(data);
    this.keys = Optional.ofNullable(keys).map(Part.KEYS::in);
  }

  /**
   * Reads all of it.
   *
   * @throws CopyRefusedException if it is not what was backed up, or the keys don't belong to the data
   * @throws MasterKeyException if the keys are not wrapped by this master key
   */
  public void check(Supplier<MasterKey> master, Consumer<Progress> progress) {
    if (!copyLog(null, progress).equals(data.manifest().log())) {
      throw new CopyRefusedException("The log in the backup does not end where its manifest says.");
    }
    Kept.in(Part.DATA).forEach(kept -> data.read(kept.file(), _ -> {
    }));
    keys.ifPresent(part -> check(part, master.get()));
  }

  private void check(CopyReader part, MasterKey master) {
    var log = data.manifest().log();
    var known = part.manifest().log();
    if (log.head().commit() > known.head().commit()) {
      throw new CopyRefusedException("The keys are older than the data, and lack those of whoever was recorded since.");
    }
    boolean sameLog = log.head().commit() == 0 || log.beginning().equals(known.beginning());
    if (!sameLog || log.head().commit() == known.head().commit() && !log.head().equals(known.head())) {
      throw new CopyRefusedException("The keys are those of another log.");
    }
    // All first: a damaged key is not one of another master key.
    Kept.in(Part.KEYS).forEach(kept -> part.read(kept.file(), _ -> {
    }));
    part.read(Kept.SERVICE_KEYS.file(), kept -> ServiceKeys.check(kept, master));
  }

  private Copied copyLog(@Nullable NewLog into, Consumer<Progress> progress) {
    try {
      var copy = new LogCopy(progress);
      data.read(Part.LOG, document -> copy.next(document, into));
      return copy.copied();
    } catch (LogBrokenException e) {
      throw new CopyRefusedException("The log in the backup is damaged: " + e.getMessage() + ".");
    }
  }

  /**
   * Writes it, after {@link #check}. Broken off by a crash it leaves what nothing takes for a log, and begins anew when called again.
   *
   * @throws NewLogRefusedException if there is something in one of the databases
   */
  public Made into(Databases databases, Consumer<Progress> progress) {
    var log = NewLog.begin(Making.RESTORE, databases.log(), databases.besideTheLog());
    keys.ifPresent(part -> copy(Part.KEYS, part, databases));
    copy(Part.DATA, data, databases);
    copyLog(log, progress);
    return log.finish();
  }

  private static void copy(Part part, CopyReader from, Databases into) {
    Kept.in(part).forEach(
        kept -> from.readMany(kept.file(), documents -> kept.of(into).insertMany(documents)));
  }
}

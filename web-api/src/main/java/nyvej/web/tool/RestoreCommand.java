package nyvej.web.tool;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nyvej.ops.keys.MasterKey;
import nyvej.web.backup.Restore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Puts a backup where nothing is. */
@Command(name = "restore", description = {
  "Puts a backup into databases where nothing is yet, or into a new embedded store, and tells where its log ends. "
      + "Everything is checked before anything is written.",
  "When it was cut off, nothing takes what is there for a log; run it again, and it begins anew. Views are built by the "
      + "next start; everybody has to sign in again."})
final class RestoreCommand implements Callable<Integer> {
  private final Desk desk;

  @Parameters(index = "0", paramLabel = "DATA", description = "as backup made it") Path data = Path
      .of("set by picocli");
  @Parameters(index = "1", arity = "0..1", paramLabel = "KEYS", description = {
    "as the same backup made it, or better the latest, in which whoever was erased since is gone;",
    "without them nobody's identity can be read"})
  @Nullable Path keys;

  RestoreCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    var restore = new Restore(data, keys);
    restore.check(() -> MasterKey.read(desk.service().masterKeyFile()), new Ticker(desk.err()));
    return desk.fill(store -> {
      var ticker = new Ticker(desk.err());
      var made = restore.into(store.databases(), ticker);
      ticker.finish(made.written());
      desk.tell(made.head());
      if (keys == null) {
        desk.err().println("Without keys: nobody's identity can be read.");
      }
      return Exit.FINE;
    });
  }
}

package nyvej.web.tool;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nyvej.web.backup.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Copies what can't be rebuilt. */
@Command(name = "backup", description = {
  "Copies what can't be rebuilt into two new directories, for their owner only, and tells where the log ends in them. "
      + "The service may run meanwhile, except on the embedded store.",
  "Keep them apart: whoever has the data can read no identity without the keys. Of the keys keep the latest only: "
      + "whoever is erased is erased there by the next. The master key is in neither."})
final class BackupCommand implements Callable<Integer> {
  private final Desk desk;

  @Parameters(index = "0", paramLabel = "DATA", description = "for the log, what was published, accounts and tokens") Path data = Path
      .of("set by picocli");
  @Parameters(index = "1", paramLabel = "KEYS", description = "for everybody's keys, wrapped by the master key") Path keys = Path
      .of("set by picocli");

  BackupCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    refuseOneInTheOther();
    return desk.with(store -> {
      var ticker = new Ticker(desk.err());
      var log = new Backup(store.databases()).to(data, keys, desk.clock().instant(), ticker);
      ticker.finish(log.read());
      desk.tell(log.head());
      return Exit.FINE;
    });
  }

  private void refuseOneInTheOther() {
    var first = data.toAbsolutePath().normalize();
    var second = keys.toAbsolutePath().normalize();
    if (first.startsWith(second) || second.startsWith(first)) {
      throw new ToolException(Exit.USAGE, "Keep the keys apart from the data: neither directory can be in the other.");
    }
  }
}

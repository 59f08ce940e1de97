package nyvej.web.tool;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nyvej.ops.log.LogImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes a log from what export wrote. */
@Command(name = "import", description = {
  "Makes a log from lines as export writes them, in a database where nothing is yet; tells where it ends.",
  "All of them or none: at the first line that is not right it tells which and why, and leaves nothing behind. When it "
      + "was cut off, nothing takes what is there for a log; run it again, and it begins anew.",
  "What identifies somebody stays sealed, and only her key opens it, which is no part of an export."})
final class ImportCommand implements Callable<Integer> {
  private static final Path STANDARD_INPUT = Path.of("-");

  private final Desk desk;

  @Parameters(paramLabel = "FILE", description = "with one event a line; - for standard input") Path file = STANDARD_INPUT;

  ImportCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    try (var in = file.equals(STANDARD_INPUT) ? System.in : open()) {
      return desk.fill(store -> {
        var ticker = new Ticker(desk.err());
        var made = LogImport.into(store.database(), in, ticker);
        ticker.finish(made.written());
        desk.tell(made.head());
        return Exit.FINE;
      });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private InputStream open() {
    try {
      return Files.newInputStream(file);
    } catch (IOException e) {
      throw new ToolException(Exit.USAGE, "The file " + file + " can't be read.");
    }
  }
}

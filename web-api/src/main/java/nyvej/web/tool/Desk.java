package nyvej.web.tool;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;

/**
 * What a command works with.
 *
 * @param settings as given on the command line
 * @param out for the result
 * @param err for all else
 */
record Desk(List<String> settings, PrintStream out, PrintStream err) {
  /** Does something with what the service keeps, and gives the exit code. */
  int with(Function<Store, Exit> work) {
    try (var store = Store.open(ToolSettings.read(settings))) {
      return work.apply(store).code();
    }
  }
}

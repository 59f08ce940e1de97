package nyvej.web.tool;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import nyvej.ops.log.LogCheck.NotedHead;
import nyvej.web.wiring.Settings;

/**
 * What a command works with.
 *
 * @param clock what time it is
 * @param settings as given on the command line
 * @param out for the result
 * @param err for all else
 */
record Desk(Clock clock, List<String> settings, PrintStream out, PrintStream err) {
  /** Does something with what the service keeps, and gives the exit code. */
  int with(Function<Store, Exit> work) {
    try (var store = Store.open(service())) {
      return work.apply(store).code();
    }
  }

  /** Fills what is still empty, and gives the exit code. */
  int fill(Function<Store, Exit> work) {
    try (var store = Store.toFill(service())) {
      return work.apply(store).code();
    }
  }

  /** What the service is set to. */
  Settings service() {
    return ToolSettings.read(settings);
  }

  /** Tells where a log ends that was copied or made, in the words of the line that head writes. */
  void tell(NotedHead head) {
    out.println("commit " + head.commit() + " " + head.hash());
  }
}

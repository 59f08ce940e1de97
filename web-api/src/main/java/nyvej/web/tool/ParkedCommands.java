package nyvej.web.tool;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.Callable;
import nyvej.projection.Parking;
import nyvej.projection.Parking.Parked;
import nyvej.projection.ReadModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import reactor.core.publisher.Mono;

/** What is asked about that which views have set aside. */
@Command(name = "parked", description = {
  "Tells what views have set aside because they can't show it, one thing a line: view, id, "
      + "position of the event that failed, time, kind of failure.",
  "Exits with 1 if there is anything."})
final class ParkedCommands implements Callable<Integer> {
  private final Desk desk;

  ParkedCommands(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    return desk.with(store -> {
      try (var views = store.views()) {
        var all = requireNonNull(views.parking().all().collectList().block());
        all.forEach(each -> desk.out().println(line(each)));
        return all.isEmpty() ? Exit.FINE : Exit.PROBLEMS;
      }
    });
  }

  private static String line(Parked parked) {
    return String.join(" ", parked.model().key(), parked.id(), Long.toString(parked.position()),
        parked.since().toString(), parked.error());
  }

  @Command(description = "Shows all events about it again, as after a new version of Nyvej that can read them.")
  int retry(@Parameters(paramLabel = "VIEW", description = "one of ${COMPLETION-CANDIDATES}") ReadModel view,
      @Parameters(paramLabel = "ID", description = "as parked tells it") String id) {
    return shown(view, id, Parking::retry);
  }

  @Command(description = {"As retry, but leaves out the event that failed, for good.",
    "The view is then wrong about it in what that event said."})
  int drop(@Parameters(paramLabel = "VIEW", description = "one of ${COMPLETION-CANDIDATES}") ReadModel view,
      @Parameters(paramLabel = "ID", description = "as parked tells it") String id,
      @Option(names = "--yes", required = true, description = "says that you mean it") boolean yes) {
    return shown(view, id, Parking::drop);
  }

  private interface Attempt {
    Mono<Boolean> again(Parking parking, ReadModel view, String id);
  }

  private int shown(ReadModel view, String id, Attempt attempt) {
    return desk.with(store -> {
      try (var views = store.views()) {
        var parking = views.parking();
        if (!isParked(parking, view, id)) {
          throw new ToolException(Exit.PROBLEMS, "It is not set aside.");
        }
        if (!requireNonNull(attempt.again(parking, view, id).block())) {
          throw new ToolException(Exit.PROBLEMS, "It still can't be shown, and stays set aside.");
        }
        return Exit.FINE;
      }
    });
  }

  private static boolean isParked(Parking parking, ReadModel view, String id) {
    return requireNonNull(parking.all().any(each -> each.model() == view && each.id().equals(id)).block());
  }
}

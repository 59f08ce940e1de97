package nyvej.web.tool;

import static java.util.Objects.requireNonNull;

import java.io.PrintStream;
import java.time.Duration;
import nyvej.projection.ReadModel;
import nyvej.projection.Rebuilding;
import nyvej.projection.Rebuilding.Build;
import nyvej.projection.Rebuilding.View;

/**
 * Has a view built anew, and tells how far that is.
 *
 * @param stopped whether no service can run meanwhile
 * @param patience how long to wait while nothing moves
 */
record Replay(Rebuilding rebuilding, ReadModel view, boolean stopped, Duration patience, PrintStream err) {
  /** Longer than it takes a service to take it up, or over from another. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Duration LOOK = Duration.ofMillis(500);

  Exit run() {
    var generation = rebuilding.begin(view).block();
    if (generation == null) {
      throw new ToolException(Exit.MISSING, "No service has ever fed this view.");
    }
    if (stopped) {
      err.println("It is noted as generation " + generation + "; the service builds it once it is started.");
      return Exit.FINE;
    }
    return followed(generation);
  }

  private Exit followed(int generation) {
    Build told = null;
    long moved = System.nanoTime();
    while (true) {
      var next = standing().next();
      if (next == null || next.generation() != generation) {
        err.println("Generation " + generation + " is shown.");
        return Exit.FINE;
      }
      if (!next.equals(told)) {
        err.println("Generation " + generation + ": " + next.percent() + " %" + aside(next));
        told = next;
        moved = System.nanoTime();
      }
      if (System.nanoTime() - moved > patience.toNanos()) {
        throw standsStill(next);
      }
      pause();
    }
  }

  private View standing() {
    return requireNonNull(rebuilding.views().filter(each -> each.model() == view).next().block());
  }

  private static String aside(Build next) {
    return next.setAside() == 0 ? "" : ", " + next.setAside() + " set aside";
  }

  private static ToolException standsStill(Build next) {
    return next.setAside() == 0
        ? new ToolException(Exit.UNREACHABLE, "No running service goes on with it; one that is started will.")
        : new ToolException(Exit.PROBLEMS,
            "It is not shown, since it has set aside what is shown now; parked tells what and why.");
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ToolException(Exit.FAILED, "Interrupted; the service goes on with it.");
    }
  }
}

package nyvej.web.tool;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import nyvej.ops.log.LogCheck.Progress;

/** Tells now and then how far a reading of the log has come, and how fast. */
final class Ticker implements Consumer<Progress> {
  private static final Duration EVERY = Duration.ofSeconds(2);

  private final PrintStream err;
  private final long began = System.nanoTime();
  private long told = began;

  Ticker(PrintStream err) {
    this.err = err;
  }

  @Override
  public void accept(Progress progress) {
    var now = System.nanoTime();
    if (now - told >= EVERY.toNanos()) {
      told = now;
      err.println(describe(progress));
    }
  }

  void finish(Progress progress) {
    err.println(describe(progress));
  }

  private String describe(Progress progress) {
    var seconds = (System.nanoTime() - began) / 1e9;
    var megabytes = progress.bytes() / 1e6;
    return String.format(Locale.ROOT, "%d commits, %d events, %.1f MB in %.1f s (%.1f MB/s)", progress.commits(),
        progress.events(), megabytes, seconds, megabytes / seconds);
  }
}

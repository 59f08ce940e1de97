package nyvej.web.tool;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import nyvej.engine.PlainMatching;
import nyvej.engine.Weights;
import nyvej.engine.whatif.Picture;
import nyvej.engine.whatif.Report;
import nyvej.engine.whatif.Scenario;
import nyvej.engine.whatif.WhatIf;
import org.jspecify.annotations.Nullable;

/**
 * Runs a scenario and tells what came of it.
 *
 * @param runs how often
 * @param out for the table
 * @param err for how far it is
 */
record Planning(int years, int runs, long seed, PrintStream out, PrintStream err) {
  private static final Duration EVERY = Duration.ofSeconds(2);

  /** @param svg a new file for the picture; null for none */
  void tell(Plannable networks, ScenarioWords words, @Nullable Path svg) {
    var scenario = words.scenario(networks.branches());
    var what = ScenarioWords.describe(scenario, networks.branches());
    var how = String.format(Locale.ROOT, "%d %s of %s, mean of %d runs, seed %d", years, years == 1 ? "year" : "years",
        networks.needs(), runs, seed);
    var report = svg == null ? report(networks, scenario) : new NewFile(svg).write(file -> {
      var made = report(networks, scenario);
      write(file, Picture.of(made, what, how));
      return made;
    });
    what.forEach(out::println);
    out.println(how);
    out.println();
    report.lines().forEach(out::println);
  }

  private Report report(Plannable networks, Scenario scenario) {
    var ticker = new RunTicker(runs, err);
    var whatIf = new WhatIf(new PlainMatching(Weights.CURRENT), seed);
    return networks.report(whatIf.compare(networks::network, scenario, runs, ticker));
  }

  private static void write(OutputStream file, String picture) {
    try {
      file.write(picture.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells now and then, and at the end, how many runs are done. */
  private static final class RunTicker implements Runnable {
    private final int runs;
    private final PrintStream err;
    private final long began = System.nanoTime();
    private int done;
    private long told = began;

    RunTicker(int runs, PrintStream err) {
      this.runs = runs;
      this.err = err;
    }

    @Override
    public synchronized void run() {
      done++;
      var now = System.nanoTime();
      if (done == runs || now - told >= EVERY.toNanos()) {
        told = now;
        err.printf(Locale.ROOT, "%d of %d runs in %.1f s%n", done, runs, (now - began) / 1e9);
      }
    }
  }
}

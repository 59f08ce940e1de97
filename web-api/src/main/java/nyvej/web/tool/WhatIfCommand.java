package nyvej.web.tool;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nyvej.engine.whatif.Comparison;
import nyvej.vocabulary.Danish;
import nyvej.web.sample.SampleNetwork.Size;
import nyvej.web.sample.SyntheticNetworks;
import nyvej.web.wiring.SamplePlaces;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells what would be different. */
@Command(name = "what-if", description = {
  "Simulates a network with a change and without it, and tells who finds somebody, how soon, and who does not: "
      + "before, after, the difference and its 95 %% interval.",
  "Both sides meet the same women and the same luck. The same seed gives the same figures.",
  "Without --own, the women and the volunteers are made up, and no store is opened."})
final class WhatIfCommand implements Callable<Integer> {
  /** Any would do; always the same, so that the same seed says the same tomorrow. */
  private static final LocalDate MADE_UP_BEGIN = LocalDate.of(2026, 1, 1);
  private static final int MOST_YEARS = 10;
  private static final int MOST_RUNS = 1000;

  private final Desk desk;

  @Option(names = "--recruit", paramLabel = "\"N LANGUAGE KOMMUNE [SUPPORT,…] [in BRANCH]\"", description = "more volunteers, as \"20 ar 0751\"; in all else like those who are there") List<String> recruits = new ArrayList<>();
  @Option(names = "--lose-branch", paramLabel = "BRANCH", description = "by its name or id") List<String> lost = new ArrayList<>();
  @Option(names = "--more-hours", paramLabel = "\"HOURS KOMMUNE\"", description = "a week, of everybody who lives there") List<String> moreHours = new ArrayList<>();
  @Option(names = "--seed", paramLabel = "N", description = "of all chance; ${DEFAULT-VALUE} if not given") long seed = 1;
  @Option(names = "--years", paramLabel = "N", description = "how long; ${DEFAULT-VALUE} if not given") int years = 1;
  @Option(names = "--replications", paramLabel = "N", description = "how often, each with other women; ${DEFAULT-VALUE} if not given") int runs = 10;
  @Option(names = "--own", description = "the volunteers in the log, and needs drawn from those of the last year; no figure tells of fewer than five women") boolean own;
  @Option(names = "--svg", paramLabel = "FILE", description = "also draw it, in a new file")
  @Nullable Path svg;

  WhatIfCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    require("--years", years, 1, MOST_YEARS);
    require("--replications", runs, Comparison.FEWEST_RUNS, MOST_RUNS);
    var planning = new Planning(years, runs, seed, desk.out(), desk.err());
    var words = new ScenarioWords(recruits, lost, moreHours);
    if (own) {
      return desk.with(store -> {
        planning.tell(own(store), words, svg);
        return Exit.FINE;
      });
    }
    planning.tell(madeUp(), words, svg);
    return Exit.FINE.code();
  }

  private Plannable own(Store store) {
    var now = desk.clock().instant();
    return PastEvents.read(store.database()).networks(store.branches(), now, end(Danish.day(now)), seed);
  }

  private Plannable madeUp() {
    return new MadeUpNetworks(new SyntheticNetworks(SamplePlaces.cast(), Size.DENMARK,
        MADE_UP_BEGIN.atStartOfDay(Danish.TIME).toInstant(), end(MADE_UP_BEGIN), seed));
  }

  private Instant end(LocalDate begin) {
    return begin.plusYears(years).atStartOfDay(Danish.TIME).toInstant();
  }

  private static void require(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw new ToolException(Exit.USAGE, option + " can be from " + least + " to " + most + ".");
    }
  }
}

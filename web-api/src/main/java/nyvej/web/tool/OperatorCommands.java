package nyvej.web.tool;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import nyvej.ops.log.LogCheck;
import nyvej.ops.log.LogCheck.NotedHead;
import nyvej.ops.log.LogCount;
import nyvej.ops.log.SignedHeads;
import nyvej.projection.ReadModel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** What an operator can ask for; what is set aside is {@link ParkedCommands}'. */
@Command(name = "java -jar JAR", description = "Looks after Nyvej. Without a command, Nyvej starts.")
final class OperatorCommands {
  /** Names the key that heads are signed with. */
  private static final String HEADS = "heads";
  private static final int KEY_BYTES = 32;

  @Option(names = "--help", usageHelp = true, scope = ScopeType.INHERIT, description = "Show this help.") boolean help;

  private final Desk desk;

  OperatorCommands(Desk desk) {
    this.desk = desk;
  }

  @Command(description = {"Tells where the log ends, in one signed line.",
    "Keep the line somewhere else: by it verify finds whatever is changed or cut off before."})
  int head() {
    return desk.with(store -> {
      var heads = new SignedHeads(store.keys().secret(HEADS));
      desk.out().println(heads.write(store.log().head(), desk.clock().instant()));
      return Exit.FINE;
    });
  }

  @Command(description = {
    "Reads the whole log and tells what was changed, left out, swapped or added in it, one problem a line.",
    "That it was cut off at its end only lines tell which head wrote before."})
  int verify(
      @Parameters(arity = "0..*", paramLabel = "FILE", description = "with lines that head wrote") @Nullable List<Path> files) {
    return desk.with(store -> {
      var problems = new ArrayList<String>();
      var noted = files == null ? List.<NotedHead>of() : noted(store, files, problems);
      var ticker = new Ticker(desk.err());
      var report = new LogCheck(store.database()).run(noted, ticker);
      problems.addAll(report.problems());
      problems.forEach(desk.out()::println);
      ticker.finish(report.checked());
      if (report.problems().size() == LogCheck.MOST_PROBLEMS) {
        desk.err().println("There may be more problems.");
      }
      return problems.isEmpty() ? Exit.FINE : Exit.PROBLEMS;
    });
  }

  private static List<NotedHead> noted(Store store, List<Path> files, List<String> problems) {
    // When there is no key, nothing was ever signed here, and no line fits one that nobody knows.
    var heads = new SignedHeads(store.keys().known(HEADS).orElseGet(() -> SecureRandom.getSeed(KEY_BYTES)));
    var noted = new ArrayList<NotedHead>();
    files.forEach(file -> noted.addAll(new NotedFile(file).read(heads, problems)));
    return noted;
  }

  @Command(description = "Counts events by name and version, and commits, by reading the whole log.")
  int count() {
    return desk.with(store -> {
      var ticker = new Ticker(desk.err());
      var count = LogCount.of(store.log(), ticker);
      count.events().forEach((type, events) -> line(events, type.name() + " " + type.version()));
      line(count.read().events(), "events");
      line(count.read().commits(), "commits");
      ticker.finish(count.read());
      return Exit.FINE;
    });
  }

  private void line(long count, String what) {
    desk.out().printf("%10d  %s%n", count, what);
  }

  @Command(description = {
    "Writes all events as NDJSON, one a line, in order: position, commit, id, name, version, at, tags, "
        + "metadata, payload.",
    "What identifies somebody stays sealed."})
  int export(
      @Parameters(arity = "0..1", paramLabel = "FILE", description = "a new file; without it, standard output") @Nullable Path file) {
    return desk.with(store -> {
      var ticker = new Ticker(desk.err());
      var export = new Export(store.log(), ticker);
      ticker.finish(file == null ? export.to(desk.out()) : export.to(file));
      return Exit.FINE;
    });
  }

  @Command(description = {
    "Lets the service build a view anew beside what it shows, which the new one then takes the place of.",
    "Waits for that; if no service runs, it is noted, and done when one is started."})
  int replay(@Parameters(paramLabel = "VIEW", description = "one of ${COMPLETION-CANDIDATES}") ReadModel view) {
    return desk.with(store -> {
      try (var views = store.views()) {
        return new Replay(views.rebuilding(), view, store.isEmbedded(), Replay.PATIENCE, desk.err()).run();
      }
    });
  }
}

package nyvej.ops.log;

import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import nyvej.ops.log.LogCheck.Progress;

/**
 * How much of what a log holds.
 *
 * @param events how many of each type
 * @param read all there is
 */
public record LogCount(SortedMap<Type, Long> events, Progress read) {
  /** What an event is called, and in which version. */
  public record Type(String name, String version) implements Comparable<Type> {
    private static final Comparator<Type> ORDER = Comparator.comparing(Type::name).thenComparing(Type::version);

    @Override
    public int compareTo(Type other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * Reads the whole log.
   *
   * @param progress told now and then
   * @throws LogBrokenException at the first commit that is not what was written
   */
  public static LogCount of(StoredLog log, Consumer<Progress> progress) {
    var events = new TreeMap<Type, Long>();
    var read = log.forEach(
        commit -> commit.events()
            .forEach(event -> events.merge(new Type(event.name(), event.version()), 1L, Long::sum)),
        progress);
    return new LogCount(events, read);
  }
}

package nyvej.ops.sim;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * The seeds of a simulation: the first few in every build, as many as {@code -Dnyvej.seeds=} says, or the one that
 * {@code -Dnyvej.seed=} names, with its trace printed.
 */
public final class Seeds {
  /** One run. Fails by throwing. */
  public interface Run {
    /** Runs a seed, and counts the faults that happened. */
    void of(long seed, Trace trace, Map<Fault, Long> happened);
  }

  private Seeds() {}

  /**
   * Runs them one by one, up to the first that fails.
   *
   * @param test for the command that replays a seed
   * @param module of the test
   */
  public static void run(int inEveryBuild, Class<?> test, String module, Run run) {
    Long only = Long.getLong("nyvej.seed");
    long many = Long.getLong("nyvej.seeds", inEveryBuild);
    long begun = System.nanoTime();
    var happened = new EnumMap<Fault, Long>(Fault.class);
    LongStream seeds = only == null ? LongStream.rangeClosed(1, many) : LongStream.of(only);
    seeds.forEach(seed -> {
      try {
        run.of(seed, new Trace(only == null ? Seeds::skip : System.out::println), happened);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("""
            seed %d fails (%s). Replay it with
              mvn -pl %s -am -Dtest=%s -Dsurefire.failIfNoSpecifiedTests=false -Dnyvej.seed=%d test"""
            .formatted(seed, e.getMessage(), module, test.getSimpleName(), seed), e);
      }
    });
    System.out.printf("%s: %s in %.1f s, faults %s%n", test.getSimpleName(),
        only == null ? many + " seeds" : "seed " + only, (System.nanoTime() - begun) / 1e9, happened);
  }

  private static void skip(String line) {
    // Only a seed that is looked at is read.
  }
}

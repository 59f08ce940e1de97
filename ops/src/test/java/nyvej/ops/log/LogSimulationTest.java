package nyvej.ops.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.stream.LongStream;
import nyvej.ops.sim.Fault;
import nyvej.ops.sim.Seeds;
import nyvej.ops.sim.Trace;
import org.junit.jupiter.api.Test;

/**
 * The engine in simulated worlds. {@code -Dnyvej.seeds=10000 -Djunit.jupiter.execution.timeout.mode=disabled} for so many of
 * them; {@code -Dnyvej.seed=17} for one, told step by step.
 */
class LogSimulationTest {
  private static final int IN_EVERY_BUILD = 250;

  @Test
  void whateverGoesWrongTheLogIsRight() {
    Seeds.run(IN_EVERY_BUILD, LogSimulationTest.class, "ops", LogSimulation::run);
  }

  /** 3907: an append was rejected because of another in its group that was then not written. */
  @Test
  void whatOnceWentWrongIsRight() {
    trace(3907);
  }

  @Test
  void theSameSeedIsTheSameRun() {
    LongStream.rangeClosed(1, 10).forEach(seed -> assertThat(trace(seed)).as("seed %d", seed).isEqualTo(trace(seed)));
    assertThat(trace(1)).isNotEqualTo(trace(2));
  }

  private static long trace(long seed) {
    var trace = new Trace(_ -> {
    });
    LogSimulation.run(seed, trace, new EnumMap<>(Fault.class));
    return trace.hash();
  }
}

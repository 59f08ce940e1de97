package nyvej.projection.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nyvej.ops.sim.Fault;
import nyvej.ops.sim.Seeds;
import nyvej.ops.sim.Trace;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Views in simulated worlds. {@code -Dnyvej.seeds=10000 -Djunit.jupiter.execution.timeout.mode=disabled} for so many of them;
 * {@code -Dnyvej.seed=17} for one, told step by step.
 */
class ViewsSimulationTest {
  private static final int IN_EVERY_BUILD = 120;
  /** Those tell of every fault, with its stack. */
  private static final List<Logger> TELLING = Stream.of("org.axonframework.messaging", "nyvej.projection.mongo")
      .map(name -> (Logger) LoggerFactory.getLogger(name)).toList();

  @BeforeAll
  static void mute() {
    TELLING.forEach(logger -> logger.setLevel(Level.OFF));
  }

  @AfterAll
  static void unmute() {
    TELLING.forEach(logger -> logger.setLevel(null));
  }

  @Test
  void whateverGoesWrongEverythingIsShownOnceAndNoneIsSkipped() {
    Seeds.run(IN_EVERY_BUILD, ViewsSimulationTest.class, "projections", ViewsSimulation::run);
  }

  @Test
  void theSameSeedIsTheSameRun() {
    LongStream.rangeClosed(1, 5).forEach(seed -> assertThat(trace(seed)).as("seed %d", seed).isEqualTo(trace(seed)));
    assertThat(trace(1)).isNotEqualTo(trace(2));
  }

  private static long trace(long seed) {
    var trace = new Trace(_ -> {
    });
    ViewsSimulation.run(seed, trace, new EnumMap<>(Fault.class));
    return trace.hash();
  }
}

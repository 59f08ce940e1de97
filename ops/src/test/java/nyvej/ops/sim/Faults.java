package nyvej.ops.sim;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How often what goes wrong; each seed has its own mixture, and some hardly any. */
public final class Faults {
  private static final List<Integer> CHANCES = List.of(0, 0, 100, 30, 8);

  private final Simulation simulation;
  private final Map<Fault, Integer> oneIn = new EnumMap<>(Fault.class);
  private final Map<Fault, Long> happened;
  private boolean ceased;

  /** @param happened where they are counted */
  public Faults(Simulation simulation, Map<Fault, Long> happened) {
    this.simulation = simulation;
    this.happened = happened;
    for (var fault : Fault.values()) {
      oneIn.put(fault, CHANCES.get(simulation.random().nextInt(CHANCES.size())));
    }
  }

  /** From now on nothing goes wrong, and nothing is slow. */
  public void cease() {
    ceased = true;
    simulation.calmDown();
    simulation.note("faults cease");
  }

  /** Whether it goes wrong now. */
  public boolean strikes(Fault fault) {
    int chances = oneIn.getOrDefault(fault, 0);
    if (ceased || chances == 0 || !simulation.oneIn(chances)) {
      return false;
    }
    happened.merge(fault, 1L, Long::sum);
    simulation.note(fault.name());
    return true;
  }

  /** The server goes away for a while, or another takes its place, if that strikes now. */
  public void strike(SimulatedServer server) {
    if (strikes(Fault.AWAY)) {
      server.goAway(Duration.ofMillis(simulation.random().nextInt(3_000)));
    }
    if (strikes(Fault.FAILOVER)) {
      server.failOver();
    }
  }

  /** The first of some that strikes. */
  @Nullable
  Fault any(Fault... faults) {
    for (var fault : faults) {
      if (strikes(fault)) {
        return fault;
      }
    }
    return null;
  }
}

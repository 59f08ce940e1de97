package nyvej.projection.mongo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nyvej.ops.sim.Fault;
import nyvej.ops.sim.Faults;
import nyvej.ops.sim.SimulatedProcess;
import nyvej.ops.sim.SimulatedServer;
import nyvej.ops.sim.Simulation;
import nyvej.ops.sim.Trace;

/**
 * A few instances of the service record and correct needs and show them, while all goes wrong that a seed says. Only one shows at a
 * time; when it dies or falls silent, another takes over. When the faults cease, everything has to be shown.
 */
final class ViewsSimulation {
  private static final int MOST_CRASHES = 3;
  private static final long MOST_STEPS = 300_000;

  private final Simulation simulation;
  private final Faults faults;
  private final SimulatedServer server;
  private final ViewsJudge judge;
  private final List<SimulatedInstance> instances = new ArrayList<>();
  private int crashes;
  private boolean done;

  private ViewsSimulation(long seed, Trace trace, Map<Fault, Long> happened) {
    simulation = new Simulation(seed, trace);
    faults = new Faults(simulation, happened);
    server = new SimulatedServer(simulation);
    judge = new ViewsJudge(server);
  }

  static void run(long seed, Trace trace, Map<Fault, Long> happened) {
    new ViewsSimulation(seed, trace, happened).run();
  }

  private void run() {
    simulation.start("trouble", () -> {
      for (int i = 1 + simulation.random().nextInt(3); i > 0; i--) {
        begin();
      }
      makeTrouble();
      done = true;
    });
    simulation.reach("everything is recorded", () -> done, MOST_STEPS);
    faults.cease();
    simulation.reach("everything is shown", judge::isCaughtUp, MOST_STEPS);
    judge.judge();
    simulation.start("end", () -> instances.forEach(instance -> instance.process().close()));
    simulation.run(() -> false, MOST_STEPS);
  }

  private boolean allDone() {
    return instances.stream().allMatch(SimulatedInstance::isDone);
  }

  private void begin() {
    instances.add(new SimulatedInstance(simulation, server, faults,
        new SimulatedProcess("instance " + (instances.size() + 1))));
    instances.getLast().begin();
  }

  private void makeTrouble() {
    while (!allDone()) {
      simulation.sleep(Duration.ofMillis(simulation.random().nextInt(2_000)));
      faults.strike(server);
      if (crashes < MOST_CRASHES && faults.strikes(Fault.CRASH)) {
        crashes++;
        instances.get(simulation.random().nextInt(instances.size())).process().die();
        begin();
      }
    }
  }
}

package nyvej.ops.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nyvej.ops.sim.BlockingDriver;
import nyvej.ops.sim.Fault;
import nyvej.ops.sim.Faults;
import nyvej.ops.sim.Line;
import nyvej.ops.sim.SimulatedLine;
import nyvej.ops.sim.SimulatedProcess;
import nyvej.ops.sim.SimulatedServer;
import nyvej.ops.sim.Simulation;
import nyvej.ops.sim.Trace;

/**
 * A few processes, each with an engine of its own, decide about few seats and listen to what is decided, while all goes wrong
 * that a seed says. When the faults cease, everything has to work again; then what is stored is judged.
 */
final class LogSimulation {
  private static final int MOST_CRASHES = 3;
  private static final long MOST_STEPS = 200_000;
  /** Longer than any request is late or the server away. */
  private static final Duration SETTLING = Duration.ofSeconds(6);
  /** Longer than engines wait before they look for news. */
  private static final Duration LISTENING = Duration.ofSeconds(2);

  private final Simulation simulation;
  private final Faults faults;
  private final SimulatedServer server;
  private final LogSettings settings;
  private final LogJudge judge = new LogJudge();
  private final List<SimulatedProcess> processes = new ArrayList<>();
  private final List<SeatDecider> deciders = new ArrayList<>();
  private int crashes;
  private boolean settled;

  private LogSimulation(long seed, Trace trace, Map<Fault, Long> happened) {
    simulation = new Simulation(seed, trace);
    faults = new Faults(simulation, happened);
    server = new SimulatedServer(simulation);
    settings = new LogSettings(any(1, 2, 5, 1024), any(1, 1_500, 1_000_000), Duration.ofMillis(any(200, 1_000)),
        Duration.ofMillis(any(200, 10_000)));
  }

  static void run(long seed, Trace trace, Map<Fault, Long> happened) {
    new LogSimulation(seed, trace, happened).run();
  }

  private int any(int... choices) {
    return choices[simulation.random().nextInt(choices.length)];
  }

  private void run() {
    for (int i = any(1, 2, 3); i > 0; i--) {
      begin();
    }
    simulation.start("trouble", this::makeTrouble);
    simulation.reach("all deciders are done", this::allDone, MOST_STEPS);
    faults.cease();
    simulation.start("settling", this::settle);
    simulation.reach("all goes on after the faults", () -> settled, MOST_STEPS);
    judge.judge(BlockingDriver.database(server, Line.DIRECT));
    simulation.start("end", () -> processes.forEach(SimulatedProcess::close));
    simulation.run(() -> false, MOST_STEPS);
  }

  private boolean allDone() {
    return deciders.stream().allMatch(SeatDecider::isDone);
  }

  private void begin() {
    var process = new SimulatedProcess("process " + (processes.size() + 1));
    processes.add(process);
    var engine = process.having(SimulatedLog.engine(simulation,
        BlockingDriver.database(server, new SimulatedLine(simulation, server, faults, process)), settings));
    for (int i = any(1, 2, 4); i > 0; i--) {
      var decider = new SeatDecider(simulation, process, engine, judge);
      deciders.add(decider);
      int decisions = any(2, 6, 12);
      simulation.start("decider", () -> decider.run(decisions));
    }
    var listener = new LogListener(process, engine, judge);
    simulation.start("listener", listener::run);
  }

  private void makeTrouble() {
    while (!allDone()) {
      simulation.sleep(Duration.ofMillis(simulation.random().nextInt(300)));
      faults.strike(server);
      if (crashes < MOST_CRASHES && faults.strikes(Fault.CRASH)) {
        crashes++;
        processes.get(simulation.random().nextInt(processes.size())).die();
        begin();
      }
    }
  }

  /** Whoever is left must be able to decide, and hear of all that was decided. */
  private void settle() {
    simulation.sleep(SETTLING);
    deciders.stream().filter(SeatDecider::isAlive).forEach(SeatDecider::mustDecide);
    simulation.sleep(LISTENING);
    settled = true;
  }
}

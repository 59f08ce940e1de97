package nyvej.ops.sim;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One thread of a process, which does one task after the other; those for later when their time has come. */
public final class SimulatedExecutor {
  private final Simulation simulation;
  private final SimulatedProcess process;
  private final String name;
  private final Deque<Runnable> tasks = new ArrayDeque<>();
  private boolean busy;

  private SimulatedExecutor(Simulation simulation, SimulatedProcess process, String name) {
    this.simulation = simulation;
    this.process = process;
    this.name = name;
  }

  /**
   * What is submitted gives no future: who uses this doesn't wait for one.
   *
   * @param around what becomes of each task first
   */
  public static ScheduledExecutorService of(Simulation simulation, SimulatedProcess process, String name,
      UnaryOperator<Runnable> around) {
    var executor = new SimulatedExecutor(simulation, process, name);
    return (ScheduledExecutorService) Proxy.newProxyInstance(SimulatedExecutor.class.getClassLoader(),
        new Class<?>[]{ScheduledExecutorService.class}, (_, method, arguments) -> switch (method.getName()) {
          case "submit" -> executor.submit(around.apply((Runnable) arguments[0]));
          case "schedule" -> executor.schedule(around.apply((Runnable) arguments[0]), (long) arguments[1],
              (TimeUnit) arguments[2]);
          default -> throw new UnsupportedOperationException(method.toString());
        });
  }

  private @Nullable Object submit(Runnable task) {
    tasks.add(task);
    if (!busy) {
      busy = true;
      simulation.start(name, this::work);
    }
    return null;
  }

  private @Nullable Object schedule(Runnable task, long delay, TimeUnit unit) {
    if (delay == 0) {
      return submit(task);
    }
    simulation.later(Duration.of(delay, unit.toChronoUnit()), () -> submit(task));
    return null;
  }

  private void work() {
    for (var task = tasks.poll(); task != null && !process.isDead(); task = tasks.poll()) {
      try {
        task.run();
      } catch (RuntimeException swallowed) {
        // As an executor does with what is submitted.
        simulation.note(name + " failed with " + swallowed.getClass().getSimpleName());
      }
    }
    busy = false;
  }
}

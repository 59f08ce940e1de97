package nyvej.ops.sim;

import java.util.ArrayList;
import java.util.List;

/** What shares one memory. When it dies no server hears of it any more, and whoever of it asks one ends. */
public final class SimulatedProcess implements AutoCloseable {
  private final String name;
  private final List<AutoCloseable> memory = new ArrayList<>();
  private boolean dead;

  public SimulatedProcess(String name) {
    this.name = name;
  }

  public String name() {
    return name;
  }

  public boolean isDead() {
    return dead;
  }

  /** Something whose threads end when it is closed. */
  public <T extends AutoCloseable> T having(T part) {
    memory.add(part);
    return part;
  }

  /** Dies in the midst of whatever it does: each of its threads ends as soon as it asks the server for anything. */
  public void die() {
    dead = true;
  }

  /** Ends what threads are left. For after the run, since closing interrupts them in any order. */
  @Override
  public void close() {
    dead = true;
    memory.forEach(SimulatedProcess::close);
  }

  private static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  void check() {
    if (dead) {
      throw new ProcessDiedException();
    }
  }
}

package nyvej.ops.sim;

import java.time.Instant;
import java.util.function.Consumer;

/** What happened, as one number that two equal runs share. */
public final class Trace {
  private final Consumer<String> reader;
  private long hash;

  /** @param reader told each line; tells them to nobody if it does nothing */
  public Trace(Consumer<String> reader) {
    this.reader = reader;
  }

  void note(Instant now, String what) {
    String line = now + " " + what;
    hash = hash * 31 + line.hashCode();
    reader.accept(line);
  }

  public long hash() {
    return hash;
  }
}

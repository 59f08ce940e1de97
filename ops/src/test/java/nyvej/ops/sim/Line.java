package nyvej.ops.sim;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The way to the server. What an operation throws is the server's refusal. */
public interface Line {
  /** Nothing is in between. */
  Line DIRECT = new Line() {
    @Override
    public <R> R read(String what, Supplier<R> operation) {
      return operation.get();
    }

    @Override
    public <R extends @Nullable Object> R write(boolean byMajority, String what, Supplier<R> operation) {
      return operation.get();
    }

    @Override
    public int ofMany(int size) {
      return size;
    }
  };

  <R> R read(String what, Supplier<R> operation);

  /**
   * Changes something.
   *
   * @param byMajority answered only when a majority has it
   */
  <R extends @Nullable Object> R write(boolean byMajority, String what, Supplier<R> operation);

  /** How many of so many inserts get through. */
  int ofMany(int size);
}

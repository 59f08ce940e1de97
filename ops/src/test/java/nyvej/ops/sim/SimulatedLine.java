package nyvej.ops.sim;

import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import java.time.Duration;
import java.util.function.Supplier;
import nyvej.ops.sim.SimulatedServer.Written;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/** One process' way to the server, on which all goes wrong that the seed says. */
public final class SimulatedLine implements Line {
  private static final int LONGEST_MILLIS = 5_000;

  private final Simulation simulation;
  private final SimulatedServer server;
  private final Faults faults;
  private final SimulatedProcess process;
  private boolean undisturbed;

  public SimulatedLine(Simulation simulation, SimulatedServer server, Faults faults, SimulatedProcess process) {
    this.simulation = simulation;
    this.server = server;
    this.faults = faults;
    this.process = process;
  }

  /** Does something while nothing goes wrong on this line, and nobody else gets between. */
  public void undisturbed(Runnable action) {
    undisturbed = true;
    action.run();
    undisturbed = false;
  }

  @Override
  public <R> R read(String what, Supplier<R> operation) {
    if (undisturbed) {
      return operation.get();
    }
    travel();
    process.check();
    reach();
    simulation.note(process.name() + " " + what);
    var fault = faults.any(Fault.REQUEST_LOST, Fault.ANSWER_LOST);
    R answer = operation.get();
    travel();
    process.check();
    if (fault != null) {
      throw lost();
    }
    return answer;
  }

  @Override
  public <R extends @Nullable Object> R write(boolean byMajority, String what, Supplier<R> operation) {
    if (undisturbed) {
      R answer = operation.get();
      server.replicate(server.written());
      return answer;
    }
    process.check();
    travel();
    if (process.isDead() && simulation.oneIn(2)) {
      attempt(what, operation);
    }
    process.check();
    reach();
    var fault = faults.any(Fault.REQUEST_LOST, Fault.ANSWER_LOST, Fault.TWICE, Fault.LATE);
    if (fault == Fault.REQUEST_LOST) {
      throw lost();
    }
    if (fault == Fault.LATE) {
      simulation.later(aWhile(), () -> attempt("late " + what, operation));
      throw lost();
    }
    var answer = attempt(what, operation);
    if (fault == Fault.TWICE) {
      travel();
      answer = attempt("again " + what, operation);
    }
    travel();
    // Also a refusal waits, so that what it is about is not undone.
    if (byMajority && !server.replicate(answer.written())) {
      throw new MongoNotPrimaryException(new BsonDocument(), SimulatedServer.ADDRESS);
    }
    travel();
    process.check();
    if (fault == Fault.ANSWER_LOST) {
      throw lost();
    }
    return answer.get();
  }

  @Override
  public int ofMany(int size) {
    return !undisturbed && faults.strikes(Fault.PARTIAL) ? simulation.random().nextInt(size) : size;
  }

  private void travel() {
    if (faults.strikes(Fault.SLOW)) {
      simulation.sleep(aWhile());
    } else {
      simulation.pass();
    }
  }

  private Duration aWhile() {
    return Duration.ofMillis(simulation.random().nextInt(LONGEST_MILLIS));
  }

  private void reach() {
    if (server.isAway()) {
      throw new MongoTimeoutException("no server");
    }
  }

  private record Attempt<R extends @Nullable Object>(@Nullable R answer, @Nullable RuntimeException refusal,
      Written written) {
    @SuppressWarnings("NullAway") // One of the two is there.
    R get() {
      if (refusal != null) {
        throw refusal;
      }
      return answer;
    }
  }

  private <R extends @Nullable Object> Attempt<R> attempt(String what, Supplier<R> operation) {
    Attempt<R> attempt;
    try {
      attempt = new Attempt<>(operation.get(), null, server.written());
    } catch (MongoWriteException refusal) {
      attempt = new Attempt<>(null, refusal, server.written());
    }
    simulation.note(process.name() + " " + what + (attempt.refusal() == null ? "" : " refused"));
    // Sooner or later a majority has it, whether anybody waits for that or not.
    Written written = attempt.written();
    simulation.later(aWhile(), () -> server.replicate(written));
    return attempt;
  }

  static MongoSocketReadException lost() {
    return new MongoSocketReadException("lost", SimulatedServer.ADDRESS);
  }
}

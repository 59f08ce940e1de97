package nyvej.slice;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Where commands are sent. */
public interface Commands {
  /**
   * Decides and stores.
   *
   * @param key null when the command may well be done twice
   * @return the answer, once what was decided is durable; fails when the event store does, or with
   *   {@link ContendedException} after too many lost races
   */
  CompletableFuture<Answer> send(Command command, @Nullable CommandKey key);

  /** So many others wanted the same at once that this command never got its turn; worth sending again. */
  final class ContendedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ContendedException(Throwable lastRace) {
      super("lost too many races", lastRace);
    }
  }
}

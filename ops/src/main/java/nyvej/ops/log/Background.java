package nyvej.ops.log;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Virtual threads for what blocks; each task has its own, so whoever continues a future blocks nobody else. */
final class Background implements AutoCloseable {
  private final ExecutorService threads = Executors
      .newThreadPerTaskExecutor(Thread.ofVirtual().name("nyvej-log-", 0).factory());

  /** The future fails with exactly what the task threw, not wrapped. */
  <T extends @Nullable Object> CompletableFuture<T> call(Supplier<T> task) {
    var result = new CompletableFuture<T>();
    try {
      threads.execute(() -> {
        T value;
        try {
          value = task.get();
        } catch (RuntimeException | Error e) {
          result.completeExceptionally(e);
          return;
        }
        result.complete(value);
      });
    } catch (RejectedExecutionException closed) {
      result.completeExceptionally(new LogUnavailableException("the log is closed"));
    }
    return result;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}

package nyvej.projection.mongo;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;

/** On which a processor's latest coordination runs. */
final class CoordinatorThread extends ScheduledThreadPoolExecutor {
  private final Coordinations coordinations = new Coordinations();

  CoordinatorThread(String processor) {
    super(1, new AxonThreadFactory("coordinates-" + processor));
  }

  /** Also what is submitted comes this way. */
  @Override
  public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
    return super.schedule(coordinations.whileLatest(task), delay, unit);
  }
}

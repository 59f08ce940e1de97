package nyvej.projection.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessor;
import org.junit.jupiter.api.Test;

/** What Axon 5.0.1 forgets. {@link ViewsSimulationTest} stands still at some of its seeds without it. */
class CoordinationsTest {
  private final List<String> done = new ArrayList<>();
  private final Coordinations coordinations = new Coordinations();

  /** Named as Axon's is. */
  private final class CoordinationTask implements Runnable {
    @Override
    public void run() {
      done.add("begun");
    }
  }

  @Test
  void whatTheFormerCoordinationScheduledDoesNothingOnceAnotherBegins() {
    coordinations.whileLatest(new CoordinationTask()).run();
    var former = coordinations.whileLatest(() -> done.add("former"));
    coordinations.whileLatest(new CoordinationTask()).run();
    var latest = coordinations.whileLatest(() -> done.add("latest"));
    former.run();
    latest.run();

    assertThat(done).containsExactly("begun", "begun", "latest");
  }

  @Test
  void axonsTaskHasThatName() throws ClassNotFoundException {
    String coordinator = PooledStreamingEventProcessor.class.getPackageName() + ".Coordinator";
    assertThat(Runnable.class).isAssignableFrom(Class.forName(coordinator + "$CoordinationTask"));
  }
}

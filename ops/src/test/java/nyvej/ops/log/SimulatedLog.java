package nyvej.ops.log;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import nyvej.ops.codec.JacksonEventConverter;
import nyvej.ops.sim.Simulation;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;

/** Makes engines whose time and chance a simulation decides. */
public final class SimulatedLog {
  private static final EventConverter CONVERTER = new JacksonEventConverter().asEventConverter();

  private SimulatedLog() {}

  public static MongoEventStorageEngine engine(Simulation simulation, MongoDatabase database, LogSettings settings) {
    return new MongoEventStorageEngine(database, CONVERTER, settings,
        LogObserver.NONE, new TimeAndChance() {
          @Override
          public boolean await(Semaphore permit, Duration patience) throws InterruptedException {
            return simulation.await(permit, patience);
          }

          @Override
          public UUID id() {
            return simulation.id();
          }
        });
  }
}

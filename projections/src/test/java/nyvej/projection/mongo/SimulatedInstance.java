package nyvej.projection.mongo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.UnaryOperator;
import nyvej.Some;
import nyvej.event.EventCatalog;
import nyvej.event.NeedEvent.NeedCorrected;
import nyvej.event.NeedEvent.NeedRecorded;
import nyvej.event.Tags;
import nyvej.ops.codec.JacksonEventConverter;
import nyvej.ops.log.LogSettings;
import nyvej.ops.log.LogUnavailableException;
import nyvej.ops.log.MongoEventStorageEngine;
import nyvej.ops.log.MongoTokenStore;
import nyvej.ops.log.SimulatedLog;
import nyvej.ops.sim.BlockingDriver;
import nyvej.ops.sim.Faults;
import nyvej.ops.sim.SimulatedExecutor;
import nyvej.ops.sim.SimulatedLine;
import nyvej.ops.sim.SimulatedProcess;
import nyvej.ops.sim.SimulatedServer;
import nyvej.ops.sim.Simulation;
import nyvej.projection.ReadModel;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.SurvivorId;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.StorageEngineBackedEventStore;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.SimpleEventBus;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessorConfiguration;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/**
 * An instance of the service that can die: the engine, the token store and what shows the needs are those of the service, and so is
 * Axon's processor, with its coordinator, work packages and units of work. Only its wiring is that of {@link ProjectionsModule} written
 * anew, since threads and clock have to be the simulation's.
 */
final class SimulatedInstance {
  private static final Duration CLAIM = Duration.ofSeconds(10);
  private static final MessageType RECORDED = EventCatalog.typeOf(NeedRecorded.class);
  private static final MessageType CORRECTED = EventCatalog.typeOf(NeedCorrected.class);
  private static final EventConverter CONVERTER = new JacksonEventConverter().asEventConverter();
  /** What it shows. */
  static final Generation NEEDS = new Generation(ReadModel.NEEDS, 1, 1, Generation.State.BUILDING, Instant.EPOCH);
  /** The payload of no event. */
  private static final Map<String, String> POISON = Map.of();

  private final Simulation simulation;
  private final SimulatedProcess process;
  private final SimulatedLine line;
  private final MongoEventStorageEngine engine;
  private final PooledStreamingEventProcessor processor;
  private boolean begun;
  private int recording;

  SimulatedInstance(Simulation simulation, SimulatedServer server, Faults faults, SimulatedProcess process) {
    this.simulation = simulation;
    this.process = process;
    line = new SimulatedLine(simulation, server, faults, process);
    var blocking = BlockingDriver.database(server, line);
    engine = process.having(SimulatedLog.engine(simulation, blocking, LogSettings.DEFAULTS));
    var tokens = process.having(new MongoTokenStore(blocking, process.name(), CLAIM, simulation::now));
    var log = new PositionedEvents(new StorageEngineBackedEventStore(engine, new SimpleEventBus(), _ -> Set.of()));
    var reactive = ReactiveDriver.database(server, line);
    var store = new ViewStore(reactive);
    var projection = new NeedsProjection();
    var showing = new Showing<>(store.documents(projection, NEEDS), NEEDS,
        message -> EventCatalog.read(message, CONVERTER), store.parked(),
        new MongoProgress(Projections.CURRENT, store, log, simulation::now), simulation::now);
    var portions = new Portions(1 + simulation.random().nextInt(5), simulation::now, showing::show);
    processor = new PooledStreamingEventProcessor(NEEDS.name(), List.of(new Gathering(NEEDS, tokens, portions)),
        new PooledStreamingEventProcessorConfiguration()
            .eventSource(log).tokenStore(tokens).initialSegmentCount(1).batchSize(1 + simulation.random().nextInt(10))
            .tokenClaimInterval(1_000).initialToken(source -> source.firstToken(null))
            .eventCriteria(_ -> EventCriteria.havingAnyTag())
            .clock(clock()).coordinatorExecutor(executor("coordinator", new Coordinations()::whileLatest))
            .workerExecutor(executor("worker", UnaryOperator.identity())));
  }

  private ScheduledExecutorService executor(String name, UnaryOperator<Runnable> around) {
    return SimulatedExecutor.of(simulation, process, process.name() + " " + name, around);
  }

  private Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return simulation.now();
      }
    };
  }

  SimulatedProcess process() {
    return process;
  }

  boolean isDone() {
    return begun && recording == 0;
  }

  /** Where starting fails Axon waits in real time, so it doesn't. */
  void begin() {
    line.undisturbed(processor::start);
    for (int i = 1 + simulation.random().nextInt(3); i > 0; i--) {
      recording++;
      int events = 2 + simulation.random().nextInt(8);
      simulation.start(process.name() + " recorder", () -> {
        try {
          record(events);
        } finally {
          recording--;
        }
      });
    }
    begun = true;
  }

  private void record(int events) {
    var needs = new ArrayList<NeedId>();
    for (int i = 0; i < events && !process.isDead(); i++) {
      var need = needs.isEmpty() || simulation.oneIn(3)
          ? new NeedId(simulation.id())
          : needs.get(simulation.random().nextInt(needs.size()));
      if (append(need, needs.contains(need)) && !needs.contains(need)) {
        needs.add(need);
      }
      simulation.sleep(Duration.ofMillis(simulation.random().nextInt(1_500)));
    }
  }

  private boolean append(NeedId need, boolean known) {
    MessageType type = known ? CORRECTED : RECORDED;
    Object payload = known ? simulation.oneIn(12) ? POISON : corrected(need) : recorded(need);
    var message = new GenericEventMessage(simulation.id().toString(), type, payload, Map.of(), simulation.now());
    try {
      Simulation.join(engine.appendEvents(AppendCondition.none(), null,
          List.of(new GenericTaggedEventMessage<>(message, Set.of(Tags.need(need)))))
          .thenCompose(transaction -> transaction.commit(null)));
      simulation.note(process.name() + " recorded");
      return true;
    } catch (LogUnavailableException unknown) {
      return false;
    }
  }

  private NeedRecorded recorded(NeedId need) {
    return new NeedRecorded(need, new SurvivorId(simulation.id()), Some.SHELTER, null, Some.description(),
        Some.consent(), Some.NAME, Some.CONTACT, Some.REFERRER, simulation.now());
  }

  private NeedCorrected corrected(NeedId need) {
    return new NeedCorrected(need, Some.SURVIVOR, Some.description(), Some.consent(), null, Some.NAME, Some.REFERRER,
        simulation.now());
  }
}

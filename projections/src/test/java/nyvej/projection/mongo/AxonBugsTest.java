package nyvej.projection.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import nyvej.Happened;
import nyvej.event.EventCatalog;
import nyvej.event.NyvejEvent;
import nyvej.ops.server.MongoServers;
import nyvej.projection.ReadModel;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.core.EmptyApplicationContext;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.core.unitofwork.SimpleUnitOfWorkFactory;
import org.axonframework.messaging.core.unitofwork.UnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.DelegatingEventHandlingComponent;
import org.axonframework.messaging.eventhandling.EventHandlingComponent;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.configuration.EventProcessorConfiguration;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessorConfiguration;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventhandling.sequencing.SequentialPolicy;
import org.junit.jupiter.api.Test;

/** Bugs of Axon 5.0.1 that were mended in later versions, and why none of them harms a view. */
class AxonBugsTest {
  /** Notes the position that Axon says an event has, and the one that it has. */
  private static final class Noting extends DelegatingEventHandlingComponent {
    private final List<Long> told = Collections.synchronizedList(new ArrayList<>());
    private final List<Long> own = Collections.synchronizedList(new ArrayList<>());

    Noting(EventHandlingComponent handler) {
      super(handler);
    }

    @Override
    public MessageStream.Empty<Message> handle(EventMessage event, ProcessingContext context) {
      told.add(TrackingToken.fromContext(context).orElseThrow().position().orElseThrow() - 1);
      own.add(PositionedEvents.positionOf(event));
      return MessageStream.empty();
    }
  }

  private static MongoServers.Lease withNeeds(int count) {
    var lease = MongoServers.EMBEDDED.lease();
    try (var world = new World(lease)) {
      for (int i = 0; i < count; i++) {
        world.done(ReadYourWriteTest.recordNeed());
      }
    }
    return lease;
  }

  /** AxonFramework #4288: a processor may stall behind a batch without an event that it handles. */
  @Test
  void bug4288AViewGetsPastMoreThanABatchOfEventsThatDoNotConcernIt() {
    try (var lease = withNeeds(Portions.MOST + 100); var world = new World(lease, "_fresh")) {
      world.progress.reached(Set.of(ReadModel.PLEDGES, ReadModel.VOLUNTEERS), Portions.MOST + 100, World.PATIENCE)
          .block();
      world.shown(ReadYourWriteTest.recordNeed());
    }
  }

  /** AxonFramework #4323: a handler is told the position of its batch's last event. A view must know each event's own. */
  @Test
  void bug4323AViewKnowsThePositionOfEachEventOfABatch() {
    try (var lease = withNeeds(60); var world = new World(lease)) {
      var noting = new Noting(gathering(world, ReadModel.NEEDS));
      var base = new PooledStreamingEventProcessorConfiguration(new EventProcessorConfiguration(world.axon),
          world.axon);
      base.unitOfWorkFactory(world.axon.getComponent(UnitOfWorkFactory.class));
      base.tokenStore(world.axon.getComponent(TokenStore.class));
      var feed = Feed.start("noting", noting, world.axon.getComponent(EventStore.class), base);
      Await.until(() -> noting.own.size() >= 60);
      feed.stop().join();
      assertThat(noting.own).isEqualTo(LongStream.range(0, 60).boxed().toList());
      assertThat(noting.told).as("Axon is mended: PositionedEvents need not tell positions any more")
          .isNotEqualTo(noting.own);
    }
  }

  private static Gathering gathering(World world, ReadModel model) {
    return new Gathering(new Generation(model, 1, 1, Generation.State.BUILDING, Instant.EPOCH),
        world.axon.getComponent(TokenStore.class), new Portions(Portions.LEAST, InstantSource.system(), _ -> {
        }));
  }

  /**
   * AxonFramework #4253: Axon's sequential policy puts all events into one sequence whose hash, and with it the segment that
   * handles them, is another in every process. Ours is a text, and there is one segment.
   */
  @Test
  void bug4253AllProcessesAgreeWhichSegmentHandlesAnEvent() {
    assertThat(SequentialPolicy.FULL_SEQUENTIAL_POLICY.getClass()).as("Axon is mended").isEqualTo(Object.class);
    try (var lease = MongoServers.EMBEDDED.lease(); var world = new World(lease)) {
      world.caughtUp();
      assertThat(ReadModel.values()).allSatisfy(model -> {
        for (NyvejEvent event : List.of(Happened.needRecorded(), Happened.volunteerPaused())) {
          var message = new GenericEventMessage(EventCatalog.typeOf(event.getClass()), event, Map.of());
          assertThat(sequence(gathering(world, model), message)).isEqualTo(model.key());
        }
        Await.until(() -> segments(world, lease, model).equals(Set.of(0)));
      });
    }
  }

  private static Object sequence(EventHandlingComponent handler, EventMessage event) {
    return new SimpleUnitOfWorkFactory(EmptyApplicationContext.INSTANCE).create().executeWithResult(
        work -> CompletableFuture.completedFuture(handler.sequenceIdentifierFor(event, work))).join();
  }

  private static Set<Integer> segments(World world, MongoServers.Lease lease, ReadModel model) {
    return world.client.getDatabase(lease.database() + "_tokens").getCollection("tokens")
        .find(Filters.eq("processor", model.key() + ".1")).map(token -> token.getInteger("segment"))
        .into(new HashSet<>());
  }
}

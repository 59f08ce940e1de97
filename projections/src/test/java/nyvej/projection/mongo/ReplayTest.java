package nyvej.projection.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumSet;
import nyvej.ops.server.MongoServers;
import nyvej.projection.ReadModel;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessor;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReplayTest {
  @ParameterizedTest
  @EnumSource
  void oneViewIsRebuiltWhileTheOthersServe(MongoServers server) {
    try (var lease = server.lease(); var world = new World(lease)) {
      var work = new RandomWork(31, world);
      work.run(120);
      world.caughtUp();
      var broken = world.client.getDatabase(lease.database()).getCollection(ReadModel.NEEDS.key());
      broken.updateMany(new Document(), new Document("$set", new Document("need.status", "WITHDRAWN")));

      world.replay.again(ReadModel.NEEDS).join();
      work.step();
      long written = world.done(ReadYourWriteTest.recordNeed());
      world.progress.reached(EnumSet.complementOf(EnumSet.of(ReadModel.NEEDS)), written, World.PATIENCE).block();
      world.progress.reached(written, World.PATIENCE).block();

      ViewsTest.showsDocuments(world, new FreshFold(world.events()));
    }
  }

  @Test
  void progressTellsThatAViewIsBeingRebuilt() {
    try (var lease = MongoServers.EMBEDDED.lease();
        var world = new World(lease);
        var other = new World(lease)) {
      new RandomWork(32, world).run(40);
      world.caughtUp();
      other.caughtUp();
      var holder = holder(world, other, ReadModel.MATCHES);
      long head = world.events().size();
      var seen = world.progress.advances(EnumSet.of(ReadModel.MATCHES)).takeUntil(at -> at < head)
          .timeout(World.PATIENCE);
      var waiting = seen.collectList().toFuture();

      holder.replay.again(ReadModel.MATCHES).join();

      assertThat(waiting.join().getLast()).isLessThan(head);
      world.caughtUp();
      other.caughtUp();
    }
  }

  @Test
  void aViewThatAnotherInstanceFeedsIsLeftAlone() {
    try (var lease = MongoServers.EMBEDDED.lease(); var world = new World(lease); var other = new World(lease)) {
      new RandomWork(33, world).run(30);
      world.caughtUp();
      var holder = holder(world, other, ReadModel.NEEDS);
      var idle = holder == world ? other : world;

      assertThatThrownBy(() -> idle.replay.again(ReadModel.NEEDS).get()).isNotNull();

      ViewsTest.showsDocuments(idle, new FreshFold(idle.events()));
      assertThat(idle.progress.caughtUp(Duration.ofSeconds(20)).blockOptional()).isEmpty();
    }
  }

  private static World holder(World one, World other, ReadModel model) {
    var processor = one.axon.getModuleConfiguration(model.key()).orElseThrow().getComponent(
        PooledStreamingEventProcessor.class, model.key());
    return processor.processingStatus().isEmpty() ? other : one;
  }
}

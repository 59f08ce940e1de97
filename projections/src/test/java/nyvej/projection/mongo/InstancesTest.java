package nyvej.projection.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import nyvej.ops.server.MongoServers;
import nyvej.projection.NeedView;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InstancesTest {
  @ParameterizedTest
  @EnumSource
  void whoeverFeedsTheViewsBothInstancesReadTheirWrites(MongoServers server) {
    try (var lease = server.lease(); var one = new World(lease); var other = new World(lease)) {
      for (int i = 0; i < 5; i++) {
        for (var world : new World[]{one, other}) {
          var need = ReadYourWriteTest.recordNeed();
          world.shown(need);
          assertThat(world.needs.need(need.need()).map(NeedView::id).blockOptional()).contains(need.need());
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void anotherInstanceTakesOver(MongoServers server) {
    try (var lease = server.lease(); var stays = new World(lease)) {
      var work = new RandomWork(41, stays);
      try (var leaves = new World(lease)) {
        work.run(40);
        leaves.caughtUp();
      }
      for (int i = 0; i < 20; i++) {
        work.step();
      }
      stays.caughtUp();
      ViewsTest.showsDocuments(stays, new FreshFold(stays.events()));
    }
  }
}

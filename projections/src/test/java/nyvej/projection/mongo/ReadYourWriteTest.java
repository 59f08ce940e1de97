package nyvej.projection.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import nyvej.Some;
import nyvej.need.record.RecordNeed;
import nyvej.ops.server.MongoServers;
import nyvej.projection.Page;
import nyvej.state.Need;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadYourWriteTest {
  @ParameterizedTest
  @EnumSource
  void whoWroteSeesIt(MongoServers server) {
    try (var lease = server.lease(); var world = new World(lease)) {
      world.shown(new RecordNeed(Some.NEED, Some.SURVIVOR, Some.SHELTER, null, Some.description(), Some.consent(),
          Some.NAME, Some.CONTACT, Some.REFERRER));

      var view = world.needs.need(Some.NEED).block();

      assertThat(view).isNotNull();
      assertThat(view.need()).isEqualTo(new Need(Some.NEED, Some.SURVIVOR, Some.SHELTER, Some.description(),
          Some.consent(), Some.NOW, Some.NOW, Need.Status.OPEN, Set.of(), null, Map.of(), null));
      assertThat(view.history()).singleElement().satisfies(step -> assertThat(step.what()).isEqualTo("NeedRecorded"));
      assertThat(world.needs.queueOf(Some.BRANCH, Some.NOW, Page.first(10)).collectList().block())
          .containsExactly(view);
    }
  }
}

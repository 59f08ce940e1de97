package nyvej.projection.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import nyvej.ops.server.MongoServers;
import nyvej.ops.server.MongoServers.Lease;
import nyvej.projection.ReadModel;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RedeliveryTest {
  @ParameterizedTest
  @EnumSource
  void allEventsOnceMoreChangeNothing(MongoServers server) {
    try (var lease = server.lease()) {
      Set<Document> before;
      try (var world = new World(lease)) {
        new RandomWork(21, world).run(100);
        world.caughtUp();
        before = documents(world, lease);
      }
      try (var world = new World(lease, "_fresh")) {
        Await.until(() -> tokens(world, lease, "_fresh").equals(Set.of((long) world.events().size())));
        assertThat(documents(world, lease)).isEqualTo(before);
      }
    }
  }

  /** Failures hit in the midst of batches, of which the events before are shown and come again; each takes a second. */
  @Test
  void noEventIsSkippedWhenShowingItFails() {
    try (var lease = MongoServers.EMBEDDED.lease(); var quick = new World(lease)) {
      new RandomWork(22, quick).run(120);
      quick.caughtUp();
      var failures = new AtomicInteger();
      try (var again = MongoServers.EMBEDDED.lease()) {
        var random = new Random(22);
        try (var world = new World(again, "", (_, reader) -> flaky(reader, random, failures))) {
          new RandomWork(22, world).run(120);
          world.caughtUp();
          assertThat(failures.get()).isPositive();
          assertThat(documents(world, again)).isEqualTo(documents(quick, lease));
        }
      }
    }
  }

  /** All that the views show. */
  static Set<Document> documents(World world, Lease lease) {
    var all = new HashSet<Document>();
    for (var model : ReadModel.values()) {
      world.client.getDatabase(lease.database()).getCollection(model.key() + "." + world.shown(model)).find()
          .map(StoredViews::normal).into(all);
    }
    return all;
  }

  /** Where the processors have got to. */
  private static Set<Long> tokens(World world, Lease lease, String processors) {
    return world.client.getDatabase(lease.database() + "_tokens" + processors).getCollection("tokens").find()
        .map(stored -> stored.getEmbedded(List.of("token", "position"), Long.class)).into(new HashSet<>());
  }

  private static EventReader flaky(EventReader reader, Random random, AtomicInteger failures) {
    return new Failing(reader,
        _ -> failures.get() < 6 && random.nextInt(30) == 0 && failures.incrementAndGet() > 0);
  }
}

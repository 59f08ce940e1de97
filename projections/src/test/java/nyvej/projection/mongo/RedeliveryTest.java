package nyvej.projection.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import nyvej.ops.server.MongoServers;
import nyvej.ops.server.MongoServers.Lease;
import nyvej.projection.ReadModel;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.DelegatingEventHandlingComponent;
import org.axonframework.messaging.eventhandling.EventHandlingComponent;
import org.axonframework.messaging.eventhandling.EventMessage;
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
      var delivered = new AtomicInteger();
      try (var world = new World(lease, "_fresh", (_, handler) -> new Counting(handler, delivered))) {
        Await.until(() -> delivered.get() == world.events().size() * ReadModel.values().length);
        assertThat(documents(world, lease)).isEqualTo(before);
      }
    }
  }

  /** Failures hit before and after an event was shown, in the midst of batches; each takes a second to be tried again. */
  @Test
  void noEventIsSkippedWhenShowingItFails() {
    try (var lease = MongoServers.EMBEDDED.lease(); var quick = new World(lease)) {
      new RandomWork(22, quick).run(120);
      quick.caughtUp();
      var failures = new AtomicInteger();
      try (var again = MongoServers.EMBEDDED.lease()) {
        var random = new Random(22);
        try (var world = new World(again, "", (_, handler) -> new Flaky(handler, random, failures))) {
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

  private static final class Counting extends DelegatingEventHandlingComponent {
    private final AtomicInteger count;

    Counting(EventHandlingComponent handler, AtomicInteger count) {
      super(handler);
      this.count = count;
    }

    @Override
    public MessageStream.Empty<Message> handle(EventMessage event, ProcessingContext context) {
      return super.handle(event, context).onComplete(count::incrementAndGet);
    }
  }

  private static final class Flaky extends DelegatingEventHandlingComponent {
    private final Random random;
    private final AtomicInteger failures;

    Flaky(EventHandlingComponent handler, Random random, AtomicInteger failures) {
      super(handler);
      this.random = random;
      this.failures = failures;
    }

    @Override
    public MessageStream.Empty<Message> handle(EventMessage event, ProcessingContext context) {
      var chance = failures.get() < 6 ? random.nextInt(30) : 2;
      if (chance == 0) {
        failures.incrementAndGet();
        throw new MongoTimeoutException("fails on purpose, before");
      }
      var shown = super.handle(event, context);
      if (chance == 1) {
        failures.incrementAndGet();
        return MessageStream.failed(new MongoTimeoutException("fails on purpose, after"));
      }
      return shown;
    }
  }
}

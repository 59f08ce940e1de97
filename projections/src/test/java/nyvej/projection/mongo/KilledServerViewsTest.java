package nyvej.projection.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import nyvej.ops.log.LogUnavailableException;
import nyvej.ops.server.MongoServers.Lease;
import nyvej.ops.server.OwnFerretDb;
import nyvej.ops.server.OwnFerretDb.Victim;
import nyvej.slice.Answer;
import nyvej.slice.Command;
import nyvej.slice.CommandKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server is killed again and again under a process that decides and shows, which is never started again. Needs what
 * {@code .ci/with-mongodb} sets, and is too slow for every build: only with {@code -Dnyvej.server.kills=12}, and then
 * {@code -Djunit.jupiter.execution.timeout.mode=disabled}.
 */
@EnabledIfSystemProperty(named = KilledServerViewsTest.PROPERTY, matches = "\\d+", disabledReason = "too slow")
class KilledServerViewsTest {
  static final String PROPERTY = "nyvej.server.kills";

  private static final int KILLS = Integer.getInteger(PROPERTY, 0);
  private static final int WORKERS = 2;
  private static final int LATEST_KILL_MILLIS = 300;

  @TempDir Path directory;

  private final long seed = System.nanoTime();
  private final AtomicBoolean enough = new AtomicBoolean();
  private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
  private final Map<Victim, List<Long>> recoveries = new EnumMap<>(Victim.class);

  @Test
  void theViewsGoOnByThemselvesAndShowWhatTheLogSays() throws Exception {
    System.out.println("seed " + seed);
    try (var server = new OwnFerretDb(directory)) {
      var lease = new Lease(server.uri(), "nyvej", () -> {
      });
      try (var world = new World(lease)) {
        workUnderKills(server, world);
        int unheard = Acknowledged.judge(world.client.getDatabase(lease.database() + "_log"), acknowledged);
        world.caughtUp();
        var fold = new FreshFold(world.events());
        ViewsTest.showsDocuments(world, fold);
        assertThat(RedeliveryTest.documents(world, lease)).hasSize(fold.needs().size()
            + fold.volunteers().size() + fold.matches().size() + fold.pledges().size());
        recoveries.forEach((victim, millis) -> System.out.printf(
            "%s: %d kills, the next command is shown after %d ms (median), %d ms (longest)%n", victim, millis.size(),
            millis.stream().sorted().toList().get(millis.size() / 2),
            millis.stream().max(Long::compare).orElseThrow()));
        System.out.printf("%d answers that it is done, %d written unheard%n", acknowledged.size(), unheard);
      }
    }
  }

  private void workUnderKills(OwnFerretDb server, World world) throws Exception {
    var random = new Random(seed);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var working = new ArrayList<Future<?>>();
      for (int i = 0; i < WORKERS; i++) {
        long own = seed + i;
        working.add(threads.submit(() -> work(world, own)));
      }
      try {
        for (int kill = 0; kill < KILLS; kill++) {
          awaitShown(world);
          Thread.sleep(random.nextLong(LATEST_KILL_MILLIS));
          var victim = Victim.values()[kill % Victim.values().length];
          long begin = System.nanoTime();
          server.kill(victim, random);
          awaitShown(world);
          recoveries.computeIfAbsent(victim, _ -> new ArrayList<>())
              .add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
        }
      } finally {
        enough.set(true);
      }
      for (var each : working) {
        each.get();
      }
    }
  }

  private void work(World world, long seed) {
    var sent = new int[1];
    var work = new RandomWork(seed, world, command -> {
      var key = new CommandKey(seed + "-" + sent[0]++, "body");
      if (answer(world, command, key) instanceof Answer.Done done) {
        acknowledged.add(new Acknowledged(key, command, done));
      }
    });
    work.welcome(1);
    while (!enough.get()) {
      work.step();
    }
  }

  /** Sends it until there is an answer. */
  private static Answer answer(World world, Command command, CommandKey key) {
    while (true) {
      try {
        return world.commands.send(command, key).join();
      } catch (CompletionException failure) {
        if (!(failure.getCause() instanceof LogUnavailableException)) {
          throw failure;
        }
      }
    }
  }

  /** A need that is recorded from now on is recorded, and every view has come as far. */
  private static void awaitShown(World world) {
    var need = ReadYourWriteTest.recordNeed();
    if (answer(world, need, new CommandKey(need.subject(), "body")) instanceof Answer.Done done) {
      Await.until(() -> world.progress.reached(done.position(), World.PATIENCE).thenReturn(true)
          .onErrorReturn(false).blockOptional().orElseThrow());
    }
  }
}

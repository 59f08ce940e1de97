package nyvej.projection.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nyvej.ops.server.EmbeddedMongo;
import nyvej.projection.ReadModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that decides and shows, and builds a view anew all the time, is killed again and again, and another goes on with
 * the same commands, the same keys and the same file. With {@code -Dnyvej.kills=200
 * -Djunit.jupiter.execution.timeout.mode=disabled} as often as that.
 */
class KilledViewsTest {
  private static final int KILLS = Integer.getInteger("nyvej.kills", 3);
  private static final int KILLS_PER_STORE = 10;
  private static final int KILLS_PER_SEED = 3;
  private static final int MOST_LINES = 150;
  private static final int LATEST_KILL_MILLIS = 200;

  @TempDir Path directory;

  private final long seed = System.nanoTime();
  private final List<Long> servedAfter = new ArrayList<>();
  private long acknowledgements;
  private long repeated;
  private long unheard;

  @Test
  void nothingIsLostOrDoneTwiceAndEachViewIsAFreshReplay() throws Exception {
    System.out.println("seed " + seed);
    var random = new Random(seed);
    for (int killed = 0; killed < KILLS; killed += KILLS_PER_STORE) {
      Path store = directory.resolve("killed-from-" + killed + ".mv");
      var acknowledged = new ArrayList<Acknowledged>();
      long work = random.nextLong();
      for (int kill = killed; kill < Math.min(killed + KILLS_PER_STORE, KILLS); kill++) {
        if ((kill - killed) % KILLS_PER_SEED == 0) {
          work = random.nextLong();
        }
        int lines = 1 + random.nextInt(MOST_LINES);
        var told = new WorkingProcess(store, work).killAfter(lines, random.nextLong(LATEST_KILL_MILLIS));
        servedAfter.add(told.servedAfter());
        acknowledged.addAll(told.acknowledged());
      }
      try (EmbeddedMongo server = EmbeddedMongo.open(store)) {
        judgeLog(server, acknowledged);
        judgeViews(server);
      }
    }
    List<Long> served = servedAfter.stream().filter(millis -> millis >= 0).sorted().toList();
    System.out.printf("%d kills (%d before all was served), %d answers that it is done, %d of them again, %d written "
        + "unheard, all served after %d ms (median), %d ms (longest)%n", KILLS, KILLS - served.size(), acknowledgements,
        repeated, unheard, served.get(served.size() / 2), served.getLast());
    assertThat(acknowledgements).as("seed %d", seed).isPositive();
  }

  private void judgeLog(EmbeddedMongo server, List<Acknowledged> acknowledged) {
    try (MongoClient client = MongoClients.create(server.uri())) {
      unheard += Acknowledged.judge(client.getDatabase(WorkingProcess.lease(server).database() + "_log"), acknowledged);
      acknowledgements += acknowledged.size();
      repeated += acknowledged.stream().filter(each -> each.done().repeated()).count();
    }
  }

  private void judgeViews(EmbeddedMongo server) {
    var lease = WorkingProcess.lease(server);
    try (var world = WorkingProcess.world(server)) {
      world.caughtUp();
      ViewsTest.showsAll(world, new FreshFold(world.events()));
      var shown = RedeliveryTest.documents(world, lease);
      world.rebuilt(ReadModel.values());
      assertThat(RedeliveryTest.documents(world, lease)).as("seed %d", seed).isEqualTo(shown);
    }
  }
}

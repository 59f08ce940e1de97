package nyvej.ops.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nyvej.ops.log.SeatTaker.Taken;
import nyvej.ops.server.EmbeddedMongo;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process is killed again and again while it decides, and somebody who knows none of its code judges what it left. With
 * {@code -Dnyvej.kills=1000 -Djunit.jupiter.execution.timeout.mode=disabled} it is killed as often as that.
 */
class CrashTest {
  private static final int KILLS = Integer.getInteger("nyvej.kills", 6);
  private static final int KILLS_PER_STORE = 12;
  private static final int KILLS_PER_TABLE = 3;
  private static final int LATEST_KILL_MILLIS = 1_200;

  @TempDir Path directory;

  private final List<Long> openedAfter = new ArrayList<>();
  private long acknowledged;
  private long unheard;

  @Test
  void whatWasAcknowledgedStaysAndEveryConditionHeldWhereverItIsKilled() throws Exception {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    for (int killed = 0; killed < KILLS; killed += KILLS_PER_STORE) {
      Path store = directory.resolve("killed-from-" + killed + ".mv");
      var taken = new ArrayList<Taken>();
      for (int kill = killed; kill < Math.min(killed + KILLS_PER_STORE, KILLS); kill++) {
        var process = new CrashingProcess(store, random.nextLong(), kill / KILLS_PER_TABLE);
        CrashingProcess.Told told = process.killAfter(random.nextLong(LATEST_KILL_MILLIS));
        openedAfter.add(told.openedAfter());
        taken.addAll(told.acknowledged());
      }
      judge(store, taken, seed);
    }
    List<Long> opened = openedAfter.stream().filter(millis -> millis >= 0).sorted().toList();
    System.out.printf("%d kills (%d before the store was open), %d decisions acknowledged, %d written unheard, "
        + "the store opened after %d ms (median), %d ms (longest)%n", openedAfter.size(),
        openedAfter.size() - opened.size(), acknowledged, unheard, opened.get(opened.size() / 2), opened.getLast());
    assertThat(acknowledged).as("seed %d", seed).isPositive();
  }

  private void judge(Path store, List<Taken> taken, long seed) {
    try (EmbeddedMongo server = EmbeddedMongo.open(store); MongoClient client = MongoClients.create(server.uri())) {
      MongoDatabase database = client.getDatabase("nyvej");
      RawLog raw = RawLog.read(database.getCollection("commits", BsonDocument.class));
      assertThat(raw.problems()).as("seed %d", seed).isEmpty();
      assertThat(new LogCheck(database).run(List.of(), _ -> {
      }).problems()).as("seed %d", seed).isEmpty();
      assertThat(raw.missing(taken)).as("seed %d", seed).isEmpty();
      acknowledged += taken.size();
      unheard += raw.decisions() - taken.size();
    }
  }
}

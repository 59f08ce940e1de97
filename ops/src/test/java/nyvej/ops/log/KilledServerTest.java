package nyvej.ops.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import nyvej.ops.codec.JacksonEventConverter;
import nyvej.ops.log.SeatTaker.Taken;
import nyvej.ops.server.OwnFerretDb;
import nyvej.ops.server.OwnFerretDb.Victim;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server is killed again and again while a process decides, which is never started again. Needs what
 * {@code .ci/with-mongodb} sets. With {@code -Dnyvej.server.kills=300 -Djunit.jupiter.execution.timeout.mode=disabled} it is
 * killed as often as that.
 */
class KilledServerTest {
  private static final int KILLS = Integer.getInteger("nyvej.server.kills", 3);
  private static final int KILLS_PER_LOG = 9;
  private static final int LATEST_KILL_MILLIS = 1_000;

  @TempDir Path directory;

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);
  private final Map<Victim, List<Long>> recoveries = new EnumMap<>(Victim.class);
  private long acknowledged;
  private long unheard;

  @Test
  void whatWasAcknowledgedStaysAndTheWritersGoOnByThemselves() throws Exception {
    System.out.println("seed " + seed);
    try (var server = new OwnFerretDb(directory); MongoClient client = MongoClients.create(server.uri())) {
      for (int killed = 0; killed < KILLS; killed += KILLS_PER_LOG) {
        MongoDatabase database = client.getDatabase("nyvej" + killed);
        judge(database, decideUnderKills(server, database, killed, Math.min(killed + KILLS_PER_LOG, KILLS)));
      }
    }
    recoveries.forEach((victim, millis) -> {
      millis.sort(null);
      System.out.printf("%s: %d kills, the next decision acknowledged after %d ms (median), %d ms (longest)%n", victim,
          millis.size(), millis.get(millis.size() / 2), millis.getLast());
    });
    System.out.printf("%d decisions acknowledged, %d written unheard%n", acknowledged, unheard);
  }

  private List<Taken> decideUnderKills(OwnFerretDb server, MongoDatabase database, int from, int to) throws Exception {
    try (var engine = new MongoEventStorageEngine(database, new JacksonEventConverter().asEventConverter(),
        LogSettings.DEFAULTS, LogObserver.NONE); var deciders = new Deciders(engine, random.nextLong())) {
      for (int kill = from; kill < to; kill++) {
        deciders.awaitOneAfter(System.nanoTime());
        Thread.sleep(random.nextLong(LATEST_KILL_MILLIS));
        Victim victim = Victim.values()[kill % Victim.values().length];
        long begin = System.nanoTime();
        server.kill(victim, random);
        long again = deciders.awaitOneAfter(begin);
        recoveries.computeIfAbsent(victim, _ -> new ArrayList<>()).add(TimeUnit.NANOSECONDS.toMillis(again - begin));
      }
      return deciders.stop();
    }
  }

  private void judge(MongoDatabase database, List<Taken> taken) {
    RawLog raw = RawLog.read(database.getCollection("commits", BsonDocument.class));
    assertThat(raw.problems()).as("seed %d", seed).isEmpty();
    assertThat(new LogCheck(database).run(List.of(), _ -> {
    }).problems()).as("seed %d", seed).isEmpty();
    assertThat(raw.missing(taken)).as("seed %d", seed).isEmpty();
    acknowledged += taken.size();
    unheard += raw.decisions() - taken.size();
  }
}

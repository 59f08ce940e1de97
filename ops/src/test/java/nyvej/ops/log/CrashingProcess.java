package nyvej.ops.log;

import static nyvej.ops.server.MortalProcess.tell;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import nyvej.ops.codec.JacksonEventConverter;
import nyvej.ops.log.SeatTaker.Taken;
import nyvej.ops.server.EmbeddedMongo;
import nyvej.ops.server.MortalProcess;

/** A process that decides in many threads on a store of its own until it is killed, and tells what was acknowledged. */
final class CrashingProcess {
  private static final int THREADS = 12;
  private static final int SEATS = 48;

  private final MortalProcess process;

  /**
   * What it told.
   *
   * @param openedAfter how long it took to open the store, in milliseconds, which includes recovery; -1 if killed before
   */
  record Told(long openedAfter, List<Taken> acknowledged) {}

  CrashingProcess(Path store, long seed, int table) throws IOException {
    process = new MortalProcess(CrashingProcess.class, store.toString(), "" + seed, "" + table);
  }

  /** Lets it work until an instant after it began to open the store, and kills it. */
  Told killAfter(long millis) throws Exception {
    long openedAfter = -1;
    var acknowledged = new ArrayList<Taken>();
    for (List<String> words : process.killAfter(1, millis)) {
      switch (words.getFirst()) {
        case "opened" -> openedAfter = Long.parseLong(words.get(1));
        case "acknowledged" ->
          acknowledged.add(new Taken(words.subList(2, words.size()), Long.parseLong(words.get(1))));
        default -> {
        }
      }
    }
    return new Told(openedAfter, acknowledged);
  }

  public static void main(String[] arguments) {
    MortalProcess.live(() -> {
      // What only costs time is loaded before, so that a kill hits the work.
      try (EmbeddedMongo warm = EmbeddedMongo.inMemory(); MongoClient client = MongoClients.create(warm.uri())) {
        new SeatTaker(engine(client), new Random(), 0, SEATS).takeOne();
      }
      tell("opening");
      long start = System.nanoTime();
      EmbeddedMongo server = EmbeddedMongo.open(Path.of(arguments[0]));
      tell("opened " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
      MongoEventStorageEngine engine = engine(MongoClients.create(server.uri()));
      for (int i = 0; i < THREADS; i++) {
        var random = new Random(Long.parseLong(arguments[1]) + i);
        var taker = new SeatTaker(engine, random, Integer.parseInt(arguments[2]), SEATS);
        MortalProcess.start(() -> takeForEver(taker));
      }
    });
  }

  private static MongoEventStorageEngine engine(MongoClient client) {
    return new MongoEventStorageEngine(client.getDatabase("nyvej"), new JacksonEventConverter().asEventConverter(),
        LogSettings.DEFAULTS, LogObserver.NONE);
  }

  private static void takeForEver(SeatTaker taker) throws IOException {
    while (true) {
      Taken taken = taker.takeOne();
      if (taken != null) {
        tell("acknowledged " + taken.next() + " " + String.join(" ", taken.eventIds()));
      }
    }
  }
}

package nyvej.projection.mongo;

import static nyvej.ops.server.MortalProcess.tell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nyvej.ops.server.EmbeddedMongo;
import nyvej.ops.server.MongoServers.Lease;
import nyvej.ops.server.MortalProcess;
import nyvej.projection.ReadModel;
import nyvej.slice.Answer;
import nyvej.slice.Command;
import nyvej.slice.CommandKey;

/**
 * A process that does random work on a store of its own, feeding its views and building one anew, until it is killed, and
 * tells what was acknowledged. With the same seed it sends the same commands with the same keys, so another goes on where it
 * was killed.
 */
final class WorkingProcess {
  private static final int THREADS = 3;
  private static final int VOLUNTEERS = 1;

  private final MortalProcess process;

  /**
   * What it told.
   *
   * @param servedAfter milliseconds from its start to all views being up to date; -1 if killed before
   */
  record Told(long servedAfter, List<Acknowledged> acknowledged) {}

  WorkingProcess(Path store, long seed) throws IOException {
    process = new MortalProcess(WorkingProcess.class, store.toString(), "" + seed);
  }

  /** Lets it work until an instant after so many lines (it opens, it serves, then one for each answer), and kills it. */
  Told killAfter(int lines, long millis) throws Exception {
    long servedAfter = -1;
    var acknowledged = new ArrayList<Acknowledged>();
    for (List<String> words : process.killAfter(lines, millis)) {
      switch (words.getFirst()) {
        case "serving" -> servedAfter = Long.parseLong(words.get(1));
        case "acknowledged" -> acknowledged.add(new Acknowledged(words.get(1), words.get(2),
            new Answer.Done(words.get(3), Long.parseLong(words.get(4)), Boolean.parseBoolean(words.get(5)))));
        default -> {
        }
      }
    }
    return new Told(servedAfter, acknowledged);
  }

  /** All of a store is in databases of this name. */
  static Lease lease(EmbeddedMongo server) {
    return new Lease(server.uri(), "nyvej", () -> {
    });
  }

  /** On a store that only one can have open, whoever has it owns what another claimed that was killed. */
  static World world(EmbeddedMongo server) {
    return new World(lease(server), "", (_, reader) -> reader, "whoever has the store open");
  }

  public static void main(String[] arguments) {
    MortalProcess.live(() -> {
      tell("opening");
      long start = System.nanoTime();
      var world = world(EmbeddedMongo.open(Path.of(arguments[0])));
      world.caughtUp();
      tell("serving " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
      long seed = Long.parseLong(arguments[1]);
      for (int i = 0; i < THREADS; i++) {
        long own = seed + i;
        MortalProcess.start(() -> workForEver(world, own));
      }
      MortalProcess.start(() -> rebuildForEver(world));
    });
  }

  private static void rebuildForEver(World world) {
    while (true) {
      world.rebuilt(ReadModel.NEEDS);
    }
  }

  private static void workForEver(World world, long seed) {
    var sent = new int[1];
    var work = new RandomWork(seed, world, command -> {
      var key = new CommandKey(seed + "-" + sent[0]++, "body");
      if (world.commands.send(command, key).join() instanceof Answer.Done done) {
        acknowledged(key, command, done);
      }
    });
    work.welcome(VOLUNTEERS);
    while (true) {
      work.step();
    }
  }

  private static void acknowledged(CommandKey key, Command command, Answer.Done done) {
    try {
      tell(String.join(" ", "acknowledged", key.key(), command.intention(), done.subject(), "" + done.position(),
          "" + done.repeated()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

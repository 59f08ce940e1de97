package nyvej.ops.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nyvej.ops.codec.JacksonEventConverter;
import nyvej.ops.log.SeatTaker.Taken;
import nyvej.ops.server.EmbeddedMongo;

/** A process that decides in many threads on a store of its own until it is killed, and tells what was acknowledged. */
final class CrashingProcess {
  private static final int THREADS = 12;
  private static final int SEATS = 48;

  /** Ends a line that arrived whole. */
  private static final String END = " .";
  private static final FileOutputStream OUT = new FileOutputStream(FileDescriptor.out);

  private final Process process;
  private final CompletableFuture<List<String>> lines = new CompletableFuture<>();
  private final CompletableFuture<Void> opening = new CompletableFuture<>();

  /**
   * What it told.
   *
   * @param openedAfter how long it took to open the store, in milliseconds, which includes recovery; -1 if killed before
   */
  record Told(long openedAfter, List<Taken> acknowledged) {}

  CrashingProcess(Path store, long seed, int table) throws IOException {
    process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
        "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow", "-cp", System.getProperty("java.class.path"),
        CrashingProcess.class.getName(), store.toString(), "" + seed, "" + table)
        .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    Thread.startVirtualThread(this::listen);
  }

  private void listen() {
    var heard = new ArrayList<String>();
    try (var reader = process.inputReader()) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.endsWith(END)) {
          opening.complete(null);
          heard.add(line.substring(0, line.length() - END.length()));
        }
      }
      lines.complete(heard);
    } catch (IOException e) {
      lines.completeExceptionally(e);
    } finally {
      opening.completeExceptionally(new AssertionError("the process ended before it opened the store"));
    }
  }

  /** Lets it work until an instant after it began to open the store, and kills it. */
  Told killAfter(long millis) throws Exception {
    opening.get(60, TimeUnit.SECONDS);
    boolean endedByItself = process.waitFor(millis, TimeUnit.MILLISECONDS);
    // The process itself would throw away what it told and nobody read yet.
    process.toHandle().destroyForcibly();
    if (endedByItself) {
      throw new AssertionError("the process ended by itself with " + process.waitFor());
    }
    long openedAfter = -1;
    var acknowledged = new ArrayList<Taken>();
    for (String line : lines.get(60, TimeUnit.SECONDS)) {
      List<String> words = List.of(line.split(" "));
      switch (words.getFirst()) {
        case "opened" -> openedAfter = Long.parseLong(words.get(1));
        case "acknowledged" ->
          acknowledged.add(new Taken(words.subList(2, words.size()), Long.parseLong(words.get(1))));
        default -> {
        }
      }
    }
    process.waitFor();
    return new Told(openedAfter, acknowledged);
  }

  public static void main(String[] arguments) {
    orHalt(() -> {
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
        Thread.startVirtualThread(() -> orHalt(() -> takeForEver(taker)));
      }
      // Until nobody is left who would kill it.
      System.in.transferTo(OutputStream.nullOutputStream());
      Runtime.getRuntime().halt(0);
    });
  }

  private interface Work {
    void run() throws Exception;
  }

  private static void orHalt(Work work) {
    try {
      work.run();
    } catch (Throwable e) {
      e.printStackTrace();
      Runtime.getRuntime().halt(1);
    }
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

  /** In one piece, and on its way before the next. */
  private static synchronized void tell(String line) throws IOException {
    OUT.write((line + END + "\n").getBytes(UTF_8));
  }
}

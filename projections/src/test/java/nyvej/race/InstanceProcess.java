package nyvej.race;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nyvej.Some;
import nyvej.automation.WhenAnAskIsDueThenExpireIt;
import nyvej.ops.log.LogObserver;
import nyvej.ops.server.MongoServers.Lease;
import nyvej.ops.server.MortalProcess;
import nyvej.projection.mongo.World;
import nyvej.slice.Answer;
import nyvej.slice.CommandKey;
import nyvej.slice.Commands;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * An instance of Nyvej without its web in a process of its own: many threads send commands, views are shown, and asks whose
 * time is up are expired. It tells each answer. A second is a day to all of them.
 */
final class InstanceProcess implements AutoCloseable {
  private static final int VOLUNTEERS = 12;
  private static final int SECONDS_A_DAY = 24 * 60 * 60;
  private static final Duration LOOKS_FOR_DUE = Duration.ofMillis(200);
  private static final int DUE_AT_ONCE = 100;

  /** Ends a line that arrived whole, as {@link MortalProcess} tells it. */
  private static final String END = " .";

  private final String owner;
  private final Process process;
  private final Queue<Told> told = new ConcurrentLinkedQueue<>();
  private final CompletableFuture<Void> silent = new CompletableFuture<>();

  /** What may be told. */
  enum Outcome {
    /** A command was done; the detail is its position. */
    DONE,
    /** A command was refused; the detail is the code. */
    REFUSED,
    /** A command failed; the detail is the failure's name. */
    FAILED,
    /** The automation sent its command for an ask, which may have been over already. */
    EXPIRED,
    /** An append was overtaken by what it should have known. */
    CONFLICT,
    /** Another process took the number that a commit wanted. */
    LOST_RACE,
    /** It sends no more. */
    RESTS
  }

  /**
   * One line.
   *
   * @param subject the command's key, which ends with its name; the match; or the process
   */
  record Told(Outcome outcome, String subject, String detail) {}

  InstanceProcess(Lease lease, String owner, int threads, Duration claim, Instant began) throws IOException {
    this.owner = owner;
    process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
        "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
        "-Dlogback.statusListenerClass=ch.qos.logback.core.status.NopStatusListener", "-cp",
        System.getProperty("java.class.path"),
        InstanceProcess.class.getName(), lease.uri(), lease.database(), owner, "" + threads, claim.toString(),
        began.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    Thread.startVirtualThread(this::listen);
  }

  private void listen() {
    try (var reader = process.inputReader()) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        var words = line.split(" ");
        if (line.endsWith(END) && words.length == 4) {
          told.add(new Told(Outcome.valueOf(words[0]), words[1], words[2]));
        } else if (!line.startsWith("\tat ")) {
          System.out.println(owner + ": " + line);
        }
      }
      silent.complete(null);
    } catch (IOException e) {
      silent.completeExceptionally(e);
    }
  }

  String owner() {
    return owner;
  }

  /** What was told so far. */
  List<Told> told() {
    return List.copyOf(told);
  }

  long count(Outcome... outcomes) {
    var wanted = List.of(outcomes);
    return told.stream().filter(each -> wanted.contains(each.outcome())).count();
  }

  /** How many commands were answered, one way or another. */
  long answers() {
    return count(Outcome.DONE, Outcome.REFUSED, Outcome.FAILED);
  }

  /** SIGKILL; what it told before is heard all the same. */
  void kill() {
    process.toHandle().destroyForcibly();
    silent.join();
  }

  /** SIGSTOP. */
  void pause() throws Exception {
    signal("STOP");
  }

  /** SIGCONT. */
  void wake() throws Exception {
    signal("CONT");
  }

  private void signal(String name) throws Exception {
    if (new ProcessBuilder("kill", "-" + name, "" + process.pid()).inheritIO().start().waitFor() != 0) {
      throw new AssertionError("no signal for " + owner);
    }
  }

  /** It sends no more commands, but shows and expires on. */
  void rest() throws IOException {
    process.getOutputStream().write('\n');
    process.getOutputStream().flush();
  }

  /** It ends as when Nyvej is stopped. */
  void end() throws Exception {
    process.getOutputStream().close();
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new AssertionError(owner + " did not end well");
    }
    silent.join();
  }

  @Override
  public void close() {
    kill();
  }

  public static void main(String[] arguments) throws Exception {
    String owner = arguments[2];
    var began = Instant.parse(arguments[5]);
    var world = new World(new Lease(arguments[0], arguments[1], () -> {
    }), new World.Instance(owner, Duration.parse(arguments[4]), telling(owner)));
    Commands commands = (command, key) -> {
      world.now.set(time(began));
      return world.commands.send(command, key);
    };
    var expiring = Flux.interval(LOOKS_FOR_DUE).onBackpressureDrop()
        .concatMap(_ -> expireDue(world, commands, began)).subscribe();
    var storm = new Storm(() -> time(began), VOLUNTEERS);
    Following.follow(world.log, storm::heard);
    storm.begin(new Scene(commands, () -> time(began)));
    var senders = Stream.iterate(0, n -> n + 1).limit(Integer.parseInt(arguments[3]))
        .map(n -> new Sender(owner + "-" + n, storm, commands)).toList();
    System.in.read();
    senders.forEach(Sender::stop);
    tell(Outcome.RESTS, owner, "-");
    System.in.transferTo(OutputStream.nullOutputStream());
    expiring.dispose();
    world.close();
    // What a test forgot to close keeps nobody.
    Runtime.getRuntime().halt(0);
  }

  private static Instant time(Instant began) {
    return Some.NOW.plus(Duration.between(began, Instant.now()).multipliedBy(SECONDS_A_DAY));
  }

  private static LogObserver telling(String owner) {
    return new LogObserver() {
      @Override
      public void conflict() {
        tell(Outcome.CONFLICT, owner, "-");
      }

      @Override
      public void lostRace() {
        tell(Outcome.LOST_RACE, owner, "-");
      }
    };
  }

  /** As the service does it. */
  private static Mono<Void> expireDue(World world, Commands commands, Instant began) {
    return world.matches.due(time(began), DUE_AT_ONCE).concatMapDelayError(due -> Mono
        .fromFuture(() -> commands.send(WhenAnAskIsDueThenExpireIt.command(due.match()), null))
        .doOnNext(answer -> tell(Outcome.EXPIRED, due.id().toString(), answer.getClass().getSimpleName()))).then()
        .onErrorComplete();
  }

  private static void tell(Outcome outcome, String subject, String detail) {
    try {
      MortalProcess.tell(outcome + " " + subject + " " + detail);
    } catch (IOException e) {
      throw new AssertionError("nobody listens any more", e);
    }
  }

  /** A thread that sends whatever comes to mind, some of it twice at once. */
  private static final class Sender {
    private final Thread thread;
    private volatile boolean stopped;

    Sender(String name, Storm storm, Commands commands) {
      thread = Thread.ofPlatform().name(name).start(() -> {
        var random = new Random();
        for (int sent = 0; !stopped; sent++) {
          var command = storm.next(random);
          var key = new CommandKey(name + "-" + sent + "-" + command.getClass().getSimpleName(), "body");
          var answers = new ArrayList<CompletableFuture<Answer>>();
          answers.add(commands.send(command, key));
          if (random.nextInt(8) == 0) {
            answers.add(commands.send(command, key));
          }
          answers.forEach(answer -> tellOf(key.key(), answer));
        }
      });
    }

    private static void tellOf(String key, CompletableFuture<Answer> coming) {
      try {
        switch (coming.join()) {
          case Answer.Done done -> tell(Outcome.DONE, key, "" + done.position());
          case Answer.Refused refused -> tell(Outcome.REFUSED, key, refused.refusal().code());
        }
      } catch (CompletionException failed) {
        tell(Outcome.FAILED, key, String.valueOf(failed.getCause()).replace(' ', '_'));
      }
    }

    void stop() {
      stopped = true;
      try {
        thread.join();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }
}

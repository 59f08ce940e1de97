package nyvej.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nyvej.event.EventCatalog;
import nyvej.ops.server.MongoServers;
import nyvej.slice.Answer;
import nyvej.slice.CommandKey;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Sixteen do anything at any time, from two instances on one database, until everything has happened; then the log is audited. {@code -Dnyvej.storm=6250}
 * makes it 100,000 commands; then also {@code -Djunit.jupiter.execution.timeout.mode=disabled}.
 */
class StormTest {
  private static final int EACH = Integer.getInteger("nyvej.storm", 60);

  @Timeout(300)
  @ParameterizedTest
  @EnumSource(MongoServers.class)
  void nothingHappensThatNeverMay(MongoServers server) {
    long seed = new Random().nextLong();
    System.out.println("StormTest seed " + seed);
    try (var instances = new Instances(server)) {
      var storm = instances.storm();

      var sent = new ArrayList<Sent>();
      do {
        int before = sent.size();
        Racers.race(racer -> send(storm, instances, racer, new Random(seed + before + racer))).forEach(sent::addAll);
      } while (!everythingHappened(instances.log()));

      var log = instances.log();
      assertThat(Audit.of(log)).as("seed %d", seed).isEmpty();
      assertThat(instances.conflicts()).as("decisions overtaken by another, seed %d", seed).isPositive();
      refusalsLeftNoTrace(sent, log);
    }
  }

  private record Sent(String key, List<Answer> answers) {}

  /** Some commands are sent a second time, to the other instance, before the first has answered. */
  private static List<Sent> send(Storm storm, Instances instances, int racer, Random random) {
    return Stream.generate(() -> instances.next(storm, random)).limit(EACH).map(command -> {
      var key = new CommandKey(racer + "-" + random.nextLong(), "body");
      var first = instances.commands(racer).send(command, key);
      var again = random.nextInt(8) == 0 ? instances.commands(racer + 1).send(command, key) : first;
      return new Sent(key.key(), List.of(first.join(), again.join()));
    }).toList();
  }

  private static void refusalsLeftNoTrace(List<Sent> sent, List<Logged> log) {
    var keys = log.stream().flatMap(commit -> commit.entries().stream()).map(entry -> entry.metadata().get("command"))
        .filter(Objects::nonNull).collect(Collectors.toSet());
    var refused = sent.stream().filter(one -> one.answers().stream().allMatch(Answer.Refused.class::isInstance))
        .map(Sent::key).toList();
    assertThat(refused).isNotEmpty().doesNotContainAnyElementsOf(keys);
  }

  /** A storm in which something never happens proves nothing of it. */
  private static boolean everythingHappened(List<Logged> log) {
    return log.stream().flatMap(commit -> commit.entries().stream()).map(entry -> entry.event().getClass())
        .collect(Collectors.toSet()).containsAll(EventCatalog.all());
  }
}

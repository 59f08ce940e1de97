package nyvej.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import nyvej.event.EventTags;
import nyvej.ops.log.RawLog;
import nyvej.ops.server.MongoServers;
import nyvej.slice.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every command is sent one to four times at once, with one key, to different instances, again whenever no answer comes, and
 * once more after all instances were started anew; the log tells what was done. {@code -Dnyvej.retries=100000} sends as many
 * commands; then also {@code -Djunit.jupiter.execution.timeout.mode=disabled}.
 */
class RetriedCommandsTest {
  private static final int COMMANDS = Integer.getInteger("nyvej.retries", 160);
  private static final int COMMANDS_PER_LOG = 1_600;

  private int effective;
  private int done;
  private int repeated;
  private int refused;

  @ParameterizedTest
  @EnumSource
  void whateverIsSentAgainIsDoneOnce(MongoServers server) {
    long seed = new Random().nextLong();
    System.out.println("RetriedCommandsTest seed " + seed);
    int commands = 0;
    for (int log = 0; commands < COMMANDS; log++) {
      int each = Math.min(COMMANDS_PER_LOG, COMMANDS - commands) / Racers.COUNT;
      sendAll(server, each, seed + log * Racers.COUNT);
      commands += each * Racers.COUNT;
    }
    assertThat(repeated).isPositive();
    System.out.printf("%d commands, of which %d did something; answers: %d done or so already, %d done before, %d refused%n",
        commands, effective, done, repeated, refused);
  }

  private void sendAll(MongoServers server, int each, long seed) {
    try (var instances = new Instances(server, Unheard::new)) {
      var storm = new Storm(instances);
      var first = Racers.race(racer -> {
        var random = new Random(seed + racer);
        return Stream.generate(() -> new Retried(racer + "-" + random.nextLong(), storm.next(random))).limit(each)
            .map(retried -> {
              retried.sendAtOnce(1 + random.nextInt(4), instances, racer);
              retried.happened().ifPresent(storm::done);
              return retried;
            }).toList();
      });
      var before = instances.raw().effects(EventTags.COMMAND).keySet();
      instances.restart();
      Racers.race(racer -> {
        first.get((racer + 1) % Racers.COUNT).forEach(retried -> retried.sendAtOnce(1, instances, racer));
        return racer;
      });
      judge(instances, before, first.stream().flatMap(List::stream).toList(), seed);
    }
  }

  private void judge(Instances instances, Set<String> before, List<Retried> all, long seed) {
    assertThat(Audit.of(instances.log())).as("seed %d", seed).isEmpty();
    var raw = instances.raw();
    assertThat(raw.problems()).as("seed %d", seed).isEmpty();
    var effects = raw.effects(EventTags.COMMAND);
    assertThat(effects.values()).as("seed %d", seed).allMatch(RawLog.Effect::once);
    for (var retried : all) {
      var effect = effects.get(retried.key());
      var answers = retried.done();
      if (effect == null) {
        assertThat(answers).as("it was so already: %s, seed %d", retried, seed).noneMatch(
            answer -> answer.repeated() || retried.makesSomething());
      } else {
        assertThat(answers).as("seed %d", seed).extracting(Answer.Done::subject)
            .containsOnly(raw.events().get(effect.first()).at("/metadata/command-subject").stringValue());
        assertThat(answers).as("%s, seed %d", retried, seed).filteredOn(answer -> !answer.repeated())
            .hasSizeLessThan(retried.makesSomething() ? 2 : Integer.MAX_VALUE);
      }
      if (before.contains(retried.key())) {
        assertThat(retried.answers().getLast()).as("%s, seed %d", retried, seed).isInstanceOfSatisfying(
            Answer.Done.class, last -> assertThat(last.repeated()).isTrue());
      }
      done += (int) answers.stream().filter(answer -> !answer.repeated()).count();
      repeated += (int) answers.stream().filter(Answer.Done::repeated).count();
      refused += retried.answers().size() - answers.size();
    }
    effective += effects.size();
  }
}

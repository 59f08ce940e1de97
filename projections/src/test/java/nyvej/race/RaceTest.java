package nyvej.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nyvej.Some;
import nyvej.event.MatchEvent.Answered;
import nyvej.event.MatchEvent.DeclineReason;
import nyvej.event.MatchEvent.MatchApproved;
import nyvej.event.PledgeEvent.PledgeConfirmed;
import nyvej.match.accept.AcceptMatch;
import nyvej.match.approve.ApproveMatch;
import nyvej.match.decline.DeclineMatch;
import nyvej.match.expire.ExpireMatch;
import nyvej.match.withdraw.WithdrawMatch;
import nyvej.need.record.RecordNeed;
import nyvej.ops.server.MongoServers;
import nyvej.pledge.confirm.ConfirmPledge;
import nyvej.pledge.make.MakePledge;
import nyvej.projection.mongo.Await;
import nyvej.slice.Answer;
import nyvej.slice.Command;
import nyvej.slice.CommandKey;
import nyvej.slice.Refusal;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.OrganisationId;
import nyvej.vocabulary.PledgeId;
import nyvej.vocabulary.SurvivorId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sixteen at once want the same thing, from two instances on one database. */
class RaceTest {
  private static final int ROUNDS = 6;

  @ParameterizedTest
  @EnumSource(MongoServers.class)
  void aNeedIsTakenOnce(MongoServers server) {
    try (var instances = new Instances(server)) {
      var scene = new Scene(instances);
      for (int round = 0; round < ROUNDS; round++) {
        var need = scene.need(Some.BRANCH);
        var volunteers = IntStream.range(0, 4).mapToObj(_ -> scene.volunteer(Some.BRANCH, 10, 14)).toList();

        var answers = race(instances, i -> scene.approve(need, volunteers.get(i % 4), Some.BRANCH));

        assertThat(answers).filteredOn(Answer.Done.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(new Answer.Refused(Refusal.NEED_NOT_OPEN)::equals)
            .hasSize(Racers.COUNT - 1);
      }
      audited(instances);
    }
  }

  @ParameterizedTest
  @EnumSource(MongoServers.class)
  void aVolunteersRoomIsKept(MongoServers server) {
    try (var instances = new Instances(server)) {
      var scene = new Scene(instances);
      for (int round = 0; round < ROUNDS; round++) {
        var needs = IntStream.range(0, Racers.COUNT).mapToObj(_ -> scene.need(Some.BRANCH)).toList();
        var volunteer = scene.volunteer(Some.BRANCH, 3, 14);

        var answers = race(instances, i -> scene.approve(needs.get(i), volunteer, Some.BRANCH));

        assertThat(answers).filteredOn(Answer.Done.class::isInstance).hasSize(3);
        assertThat(answers).filteredOn(new Answer.Refused(Refusal.VOLUNTEER_AT_CAPACITY)::equals)
            .hasSize(Racers.COUNT - 3);
      }
      audited(instances);
    }
  }

  @ParameterizedTest
  @EnumSource(MongoServers.class)
  void aVolunteersWeeklyAsksAreKeptThoughClocksDiffer(MongoServers server) {
    try (var instances = new Instances(server)) {
      var scene = new Scene(instances);
      for (int round = 0; round < ROUNDS; round++) {
        var needs = IntStream.range(0, Racers.COUNT).mapToObj(_ -> scene.need(Some.BRANCH)).toList();
        var volunteer = scene.volunteer(Some.BRANCH, 10, 2);

        var answers = race(instances, i -> scene.approve(needs.get(i), volunteer, Some.BRANCH));

        assertThat(answers).filteredOn(Answer.Done.class::isInstance).hasSize(2);
        assertThat(answers).filteredOn(new Answer.Refused(Refusal.VOLUNTEER_ASKED_ENOUGH)::equals)
            .hasSize(Racers.COUNT - 2);
      }
      audited(instances);
    }
  }

  @ParameterizedTest
  @EnumSource(MongoServers.class)
  void aMatchIsAnsweredOnce(MongoServers server) {
    try (var instances = new Instances(server)) {
      var scene = new Scene(instances);
      for (int round = 0; round < ROUNDS; round++) {
        var ask = scene.approve(scene.need(Some.BRANCH), scene.volunteer(Some.BRANCH, 1, 1), Some.BRANCH);
        instances.commands(0).send(ask, null).join();
        instances.pass(Duration.ofDays(2).minusSeconds(2)); // due for the instance whose clock is ahead, not for the other

        race(instances, i -> answer(ask, i));
      }
      var log = audited(instances);
      assertThat(log.stream().flatMap(commit -> commit.entries().stream())
          .filter(entry -> entry.event() instanceof MatchApproved)).hasSize(ROUNDS);
    }
  }

  private static Command answer(ApproveMatch ask, int i) {
    return switch (i % 4) {
      case 0 -> new AcceptMatch(ask.match(), ask.need(), ask.volunteer(), ask.branch(), Answered.ON_THE_WEB,
          Some.HELPER);
      case 1 -> new DeclineMatch(ask.match(), ask.need(), ask.volunteer(), ask.branch(), DeclineReason.NO_TIME,
          Answered.BY_PHONE, Some.COORDINATOR);
      case 2 -> new WithdrawMatch(ask.match(), ask.need(), ask.volunteer(), ask.branch(),
          WithdrawMatch.Reason.ASKED_BY_MISTAKE, Some.COORDINATOR);
      default -> new ExpireMatch(ask.match(), ask.need(), ask.volunteer());
    };
  }

  @ParameterizedTest
  @EnumSource(MongoServers.class)
  void aVolunteerOrOnePartnerTakesTheNeed(MongoServers server) {
    try (var instances = new Instances(server)) {
      var scene = new Scene(instances);
      for (int round = 0; round < ROUNDS; round++) {
        var need = scene.need(Some.BRANCH);
        var pledges = IntStream.range(0, 4).mapToObj(_ -> pledged(instances, need)).toList();
        var volunteer = scene.volunteer(Some.BRANCH, 10, 14);

        var answers = race(instances, i -> i % 2 == 0
            ? scene.approve(need, volunteer, Some.BRANCH)
            : new ConfirmPledge(pledges.get(i / 2 % 4), need, Some.BRANCH, Some.COORDINATOR));

        assertThat(answers).filteredOn(Answer.Done.class::isInstance).isNotEmpty();
      }
      var log = audited(instances);
      assertThat(log.stream().flatMap(commit -> commit.entries().stream()).map(Logged.Entry::event)
          .filter(event -> event instanceof MatchApproved || event instanceof PledgeConfirmed)).hasSize(ROUNDS);
    }
  }

  private static PledgeId pledged(Instances instances, NeedId need) {
    var pledge = new PledgeId(Scene.id());
    instances.commands(0).send(new MakePledge(pledge, need, new OrganisationId(Scene.id()), Some.CLERK), null).join();
    return pledge;
  }

  @ParameterizedTest
  @EnumSource(MongoServers.class)
  void aCommandSentSixteenTimesIsDoneOnce(MongoServers server) {
    try (var instances = new Instances(server)) {
      for (int round = 0; round < ROUNDS; round++) {
        var key = new CommandKey("key-" + round, "body");

        var answers = Racers.race(i -> instances.commands(i).send(record(), key).join());

        assertThat(answers).allSatisfy(answer -> assertThat(answer).isInstanceOf(Answer.Done.class));
        var done = answers.stream().map(Answer.Done.class::cast).toList();
        assertThat(done).extracting(Answer.Done::subject).containsOnly(done.getFirst().subject());
        assertThat(done).filteredOn(one -> !one.repeated()).hasSize(1);
      }
      assertThat(audited(instances)).hasSize(ROUNDS);
    }
  }

  /** Each sender makes ids of its own, as each request does. */
  private static RecordNeed record() {
    return new RecordNeed(new NeedId(Scene.id()), new SurvivorId(Scene.id()), Some.SHELTER, null, Some.description(),
        Some.consent(), Some.NAME, Some.CONTACT, Some.REFERRER);
  }

  /** Without conditions these races go wrong, and the audit says so: the proof that both are worth something. */
  @Test
  void withoutConditionsANeedIsTakenMoreThanOnce() {
    try (var instances = new Instances(MongoServers.EMBEDDED, Unconditional::new)) {
      var scene = new Scene(instances);
      Await.until(() -> {
        var need = scene.need(Some.BRANCH);
        var volunteer = scene.volunteer(Some.BRANCH, 2, 3);
        race(instances, _ -> scene.approve(need, volunteer, Some.BRANCH));
        return Audit.of(instances.log()).stream().map(Violation::rule).collect(Collectors.toSet())
            .containsAll(Set.of(Violation.Rule.NEED_TAKEN_ONCE, Violation.Rule.CAPACITY, Violation.Rule.WEEKLY_ASKS));
      });
    }
  }

  private static List<Answer> race(Instances instances, IntFunction<Command> command) {
    return Racers.race(i -> instances.commands(i).send(command.apply(i), null).join());
  }

  private static List<Logged> audited(Instances instances) {
    var log = instances.log();
    assertThat(log).isNotEmpty();
    assertThat(log).extracting(Logged::number).isEqualTo(
        IntStream.rangeClosed(1, log.size()).mapToObj(Long::valueOf).toList());
    assertThat(Audit.of(log)).isEmpty();
    assertThat(instances.conflicts()).as("decisions overtaken by another").isPositive();
    return log;
  }
}

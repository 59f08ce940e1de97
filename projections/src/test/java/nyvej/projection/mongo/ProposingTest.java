package nyvej.projection.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import nyvej.Some;
import nyvej.engine.HardRule;
import nyvej.engine.PlainMatching;
import nyvej.engine.Weights;
import nyvej.event.MatchEvent.Answered;
import nyvej.event.MatchEvent.Choice;
import nyvej.event.MatchEvent.DeclineReason;
import nyvej.event.MatchEvent.OwnChoiceReason;
import nyvej.match.approve.ApproveMatch;
import nyvej.match.decline.DeclineMatch;
import nyvej.need.record.RecordNeed;
import nyvej.ops.server.MongoServers;
import nyvej.projection.VolunteerView;
import nyvej.projection.proposal.ProposalsView;
import nyvej.projection.proposal.WhyNot;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.Gender;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.VolunteerId;
import nyvej.volunteer.availability.StateAvailability;
import nyvej.volunteer.clear.RecordClearance;
import nyvej.volunteer.pause.PauseVolunteer;
import nyvej.volunteer.register.RegisterVolunteer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProposingTest {
  private static final VolunteerId PAUSED = new VolunteerId(Some.id(71));
  private static final VolunteerId ELSEWHERE = new VolunteerId(Some.id(72));

  @Test
  void theBranchsOwnVolunteersAreProposedAsTheEngineWould() {
    try (var lease = MongoServers.EMBEDDED.lease(); var world = new World(lease)) {
      prepare(world);
      var fold = new FreshFold(world.events());
      var mine = fold.volunteers().stream().filter(volunteer -> volunteer.branch().equals(Some.BRANCH))
          .map(volunteer -> volunteer.factsAt(Some.NOW)).toList();
      var engine = new PlainMatching(Weights.CURRENT).propose(fold.needs().getFirst().facts(), mine, Some.NOW, 5);

      var shown = Objects.requireNonNull(proposals(world, Some.NEED));

      assertThat(shown.proposals()).isEqualTo(engine);
      assertThat(shown.best()).extracting(VolunteerView::id).containsExactly(Some.VOLUNTEER);
      assertThat(world.proposing.forNeed(Some.NEED, Some.OTHER_BRANCH, 5, Some.NOW).blockOptional()).isEmpty();
      assertThat(
          world.proposing.forNeed(Some.NEED, Some.BRANCH, 5, Some.NOW.plus(Duration.ofDays(300))).blockOptional())
          .isEmpty();
    }
  }

  @Test
  void whatSpeaksAgainstAVolunteerIsSaid() {
    try (var lease = MongoServers.EMBEDDED.lease(); var world = new World(lease)) {
      prepare(world);

      assertThat(rules(world, PAUSED)).containsExactly(HardRule.IS_NOT_PAUSED);
      assertThat(rules(world, Some.VOLUNTEER)).isEmpty();
      assertThat(whyNot(world, Some.BRANCH, ELSEWHERE)).isNull();
      assertThat(whyNot(world, Some.OTHER_BRANCH, ELSEWHERE)).isNull();
    }
  }

  @Test
  void whoDeclinedHerIsNotProposedForHerOtherNeedEither() {
    try (var lease = MongoServers.EMBEDDED.lease(); var world = new World(lease)) {
      prepare(world);
      world.done(new ApproveMatch(Some.MATCH, Some.NEED, Some.VOLUNTEER, Some.BRANCH,
          new Choice.Own(OwnChoiceReason.HER_WISH), Some.NOW.plus(Duration.ofDays(1)), Some.COORDINATOR));
      world.done(new DeclineMatch(Some.MATCH, Some.NEED, Some.VOLUNTEER, Some.BRANCH, DeclineReason.NO_TIME,
          Answered.BY_PHONE, Some.COORDINATOR));
      var again = new NeedId(Some.id(73));
      world.shown(new RecordNeed(again, Some.SURVIVOR, Some.SHELTER, Some.NEED, Some.description(), Some.consent(),
          Some.NAME, Some.CONTACT, Some.REFERRER));

      assertThat(Objects.requireNonNull(proposals(world, again)).best()).isEmpty();
      assertThat(Objects.requireNonNull(
          world.proposing.whyNot(again, Some.BRANCH, Some.VOLUNTEER, Some.NOW).block()).rules())
          .containsExactly(HardRule.HAS_NOT_DECLINED_HER);
    }
  }

  private static void prepare(World world) {
    world.done(new RecordNeed(Some.NEED, Some.SURVIVOR, Some.SHELTER, null, Some.description(), Some.consent(),
        Some.NAME, Some.CONTACT, Some.REFERRER));
    welcome(world, Some.VOLUNTEER, Some.BRANCH);
    welcome(world, ELSEWHERE, Some.OTHER_BRANCH);
    welcome(world, PAUSED, Some.BRANCH);
    world.shown(new PauseVolunteer(PAUSED, Some.BRANCH, Some.COORDINATOR));
  }

  private static void welcome(World world, VolunteerId volunteer, BranchId branch) {
    world.done(new RegisterVolunteer(volunteer, branch, Gender.WOMAN, Some.NAME, Some.CONTACT, Some.COORDINATOR));
    world.done(new StateAvailability(volunteer, branch, Some.availability(), Some.HELPER));
    for (var clearance : Clearance.values()) {
      world.done(new RecordClearance(volunteer, branch, clearance, Some.TODAY.plusYears(1), Some.COORDINATOR));
    }
  }

  private static @Nullable ProposalsView proposals(World world, NeedId need) {
    return world.proposing.forNeed(need, Some.BRANCH, 5, Some.NOW).block();
  }

  private static @Nullable WhyNot whyNot(World world, BranchId branch, VolunteerId volunteer) {
    return world.proposing.whyNot(Some.NEED, branch, volunteer, Some.NOW).block();
  }

  private static List<HardRule> rules(World world, VolunteerId volunteer) {
    return Objects.requireNonNull(whyNot(world, Some.BRANCH, volunteer)).rules();
  }
}

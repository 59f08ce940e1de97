package nyvej.projection.mongo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nyvej.Some;
import nyvej.engine.HardRule;
import nyvej.engine.PlainMatching;
import nyvej.engine.Weights;
import nyvej.event.EventCatalog;
import nyvej.event.Tags;
import nyvej.event.VolunteerEvent.AvailabilityStated;
import nyvej.event.VolunteerEvent.ClearanceRecorded;
import nyvej.ops.server.MongoServers;
import nyvej.ops.server.MongoServers.Lease;
import nyvej.projection.ReadModel;
import nyvej.projection.proposal.Proposing;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.Gender;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.VolunteerId;
import nyvej.volunteer.register.RegisterVolunteer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is proposed from memory is what would be proposed from the log. */
@ParameterizedClass
@EnumSource(MongoServers.class)
class VolunteerIndexTest {
  private static final int MANY = 1_000;

  private final long seed = System.nanoTime();
  private final Lease lease;
  private final World world;

  VolunteerIndexTest(MongoServers server) {
    lease = server.lease();
    world = new World(lease);
  }

  @AfterEach
  void close() {
    world.close();
    lease.close();
  }

  private void assertProposedAsTheLogSays(World asked) {
    asked.caughtUp();
    assertProposedAsTheLogSays(world, asked.proposing, "seed " + seed);
  }

  /** Every need, for every branch, at this instant. */
  static void assertProposedAsTheLogSays(World world, Proposing asked, String seed) {
    var fold = new FreshFold(world.events());
    var now = world.now.get();
    for (var branch : RandomWork.BRANCHES) {
      var volunteers = fold.volunteers().stream().filter(volunteer -> volunteer.branch().equals(branch)).toList();
      for (var need : fold.visible(branch, now)) {
        var plain = new PlainMatching(Weights.CURRENT).propose(need.factsFor(volunteers),
            volunteers.stream().map(volunteer -> volunteer.factsAt(now)).toList(), now, MANY);
        assertThat(requireNonNull(asked.forNeed(need.id(), branch, MANY, now).block()).proposals())
            .as("%s, need %s, branch %s", seed, need.id(), branch).isEqualTo(plain);
      }
    }
  }

  @Test
  void followsWhateverHappens() {
    System.out.println("seed " + seed);
    var work = new RandomWork(seed, world);
    work.welcome(6);
    for (int i = 0; i < 5; i++) {
      for (int step = 0; step < 20; step++) {
        work.step();
      }
      assertProposedAsTheLogSays(world);
    }
  }

  @Test
  void anotherInstanceKnowsTheSame() {
    var work = new RandomWork(seed, world);
    work.run(30);
    try (var other = new World(lease)) {
      assertProposedAsTheLogSays(other);
      for (int step = 0; step < 30; step++) {
        work.step();
      }
      assertProposedAsTheLogSays(other);
    }
  }

  @Test
  void goesOnWithWhatTheViewIsBuiltInto() {
    var work = new RandomWork(seed, world);
    work.run(40);
    assertProposedAsTheLogSays(world);
    world.rebuilt(ReadModel.VOLUNTEERS);
    assertProposedAsTheLogSays(world);
    for (int step = 0; step < 20; step++) {
      work.step();
    }
    assertProposedAsTheLogSays(world);
  }

  /** It is shown later than events that came after it, and without an event. */
  @Test
  void learnsOfWhatWasSetAsideWhenItIsShown() {
    var need = ReadYourWriteTest.recordNeed();
    world.done(need);
    var broken = registered(81);
    world.append(EventCatalog.typeOf(AvailabilityStated.class), Map.of(), Tags.volunteer(broken));
    for (var clearance : Clearance.values()) {
      world.append(EventCatalog.typeOf(ClearanceRecorded.class),
          new ClearanceRecorded(broken, clearance, Some.TODAY.plusYears(1), Some.COORDINATOR, Some.NOW),
          Tags.volunteer(broken));
    }
    registered(82);
    assertThat(withoutClearances(need.need())).isEqualTo(2);

    assertThat(world.parking.drop(ReadModel.VOLUNTEERS, broken.toString()).block()).isTrue();
    assertThat(withoutClearances(need.need())).as("at once").isEqualTo(1);
    registered(83);
    assertThat(withoutClearances(need.need())).isEqualTo(2);
  }

  private VolunteerId registered(int id) {
    var volunteer = new VolunteerId(Some.id(id));
    world.done(new RegisterVolunteer(volunteer, Some.BRANCH, Gender.WOMAN, Some.NAME, Some.CONTACT, Some.COORDINATOR));
    return volunteer;
  }

  private int withoutClearances(NeedId need) {
    world.caughtUp();
    var shown = requireNonNull(world.proposing.forNeed(need, Some.BRANCH, MANY, Some.NOW).block());
    return shown.proposals().excludedBy().getOrDefault(HardRule.HOLDS_VALID_CLEARANCES, 0);
  }
}

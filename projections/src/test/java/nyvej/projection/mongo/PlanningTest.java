package nyvej.projection.mongo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import nyvej.Some;
import nyvej.engine.PlainMatching;
import nyvej.engine.Weights;
import nyvej.engine.plan.Asking.Answers;
import nyvej.engine.plan.Plan;
import nyvej.ops.server.MongoServers;
import nyvej.projection.proposal.Planning.BranchPlan;
import nyvej.projection.proposal.Planning.Planned;
import nyvej.projection.proposal.ViewPlanning;
import nyvej.state.Need;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.VolunteerId;
import org.junit.jupiter.api.Test;

class PlanningTest {
  /** More volunteers than that are not looked at for a need. */
  private static final int CANDIDATES = 32;

  private final long seed = System.nanoTime();

  @Test
  void whatIsPlannedIsWhatTheLogSays() {
    System.out.println("seed " + seed);
    try (var lease = MongoServers.EMBEDDED.lease(); var world = new World(lease)) {
      new RandomWork(seed, world).run(150);
      world.caughtUp();
      var now = world.now.get();
      var fold = new FreshFold(world.events());
      for (var branch : RandomWork.BRANCHES) {
        var own = fold.volunteers().stream().filter(volunteer -> volunteer.branch().equals(branch)).toList();
        var open = fold.queue(branch, now).stream().map(id -> fold.needs().stream()
            .filter(need -> need.id().equals(id)).findFirst().orElseThrow())
            .filter(need -> need.status() == Need.Status.OPEN).toList();
        var plan = Plan.of(open.stream().map(need -> need.factsFor(own)).toList(),
            own.stream().map(volunteer -> volunteer.factsAt(now)).toList(), new PlainMatching(Weights.CURRENT),
            CANDIDATES, now);

        var found = requireNonNull(world.planning.forBranch(branch, now).block());
        var planned = found.needs();

        assertThat(found.bound().optimal()).isTrue();
        var first = plan.firstAsks(answers(fold, branch), () -> false);
        assertThat(planned).allSatisfy(each -> assertThat(each.askFirst()).as("seed %d", seed)
            .isEqualTo(Optional.ofNullable(first.get(each.need().id()))));
        assertThat(planned).as("seed %d", seed).extracting(Planned::suggestion)
            .isEqualTo(open.stream().map(need -> plan.suggestionFor(need.id())).toList());
        assertThat(planned).extracting(each -> each.need().id()).isEqualTo(open.stream().map(Need::id).toList());
        assertThat(planned).allSatisfy(each -> assertThat(
            world.planning.forNeed(each.need().id(), branch, now).block())
            .isEqualTo(new BranchPlan(List.of(each), found.bound())));
        assertThatOneThatTakesTooLongIsShownWithItsBound(world, branch, found);
      }
    }
  }

  /** Stopped before it is the best, it is still a plan, and no plan is further away than it says. */
  private void assertThatOneThatTakesTooLongIsShownWithItsBound(World world, BranchId branch, BranchPlan best) {
    var asked = new AtomicInteger();
    var late = new ViewPlanning(world.needs, world.volunteers, world.matches,
        () -> Some.NOW.plusSeconds(3L * asked.getAndIncrement()));

    var found = requireNonNull(late.forBranch(branch, world.now.get()).block());

    assertThat(found.needs()).extracting(each -> each.suggestion().alone())
        .isEqualTo(best.needs().stream().map(each -> each.suggestion().alone()).toList());
    assertThat(found.needs()).allSatisfy(each -> assertThat(each.suggestion().consequences()).isEmpty());
    assertThat(asked).as("the time was looked at").hasValueGreaterThan(1);
    assertThat(helped(best)).as("seed %d", seed).isBetween(helped(found), helped(found) + found.bound().needs());
  }

  /** Every ask that was answered or ran out. */
  private static Map<VolunteerId, Answers> answers(FreshFold fold, BranchId branch) {
    var answers = new HashMap<VolunteerId, Answers>();
    for (var match : fold.matches()) {
      var yes = switch (match.status()) {
        case ACCEPTED, ENDED -> 1;
        case DECLINED, EXPIRED -> 0;
        case ASKED, WITHDRAWN -> -1;
      };
      if (match.branch().equals(branch) && yes >= 0) {
        var before = answers.getOrDefault(match.volunteer(), Answers.NONE);
        answers.put(match.volunteer(), new Answers(before.asks() + 1, before.yes() + yes));
      }
    }
    return answers;
  }

  private static long helped(BranchPlan plan) {
    return plan.needs().stream().filter(each -> each.suggestion().planned().isPresent()).count();
  }
}

package nyvej.projection.mongo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nyvej.engine.PlainMatching;
import nyvej.engine.Weights;
import nyvej.engine.plan.Plan;
import nyvej.ops.server.MongoServers;
import nyvej.projection.proposal.Planning.Planned;
import nyvej.state.Need;
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

        List<Planned> planned = requireNonNull(world.planning.forBranch(branch, now).block());

        assertThat(planned).as("seed %d", seed).extracting(Planned::suggestion)
            .isEqualTo(open.stream().map(need -> plan.suggestionFor(need.id())).toList());
        assertThat(planned).extracting(each -> each.need().id()).isEqualTo(open.stream().map(Need::id).toList());
        assertThat(planned).allSatisfy(each -> assertThat(
            world.planning.forNeed(each.need().id(), branch, now).block()).isEqualTo(each));
      }
    }
  }
}

package nyvej.web.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import nyvej.slice.Command;
import nyvej.state.Need;
import nyvej.vocabulary.Kommune;
import nyvej.web.sample.SampleCast.Branch;

/** What everybody in the simulation shares. */
record World(SampleCast cast, RandomGenerator random, SimulatedTime time, Agenda agenda, Calendar calendar, Town town,
    Sending sending, Sealer sealer, Map<Kommune, Branch> branchOf) {

  static World of(SampleCast cast, RandomGenerator random, SimulatedTime time, Town town, Sending sending,
      Sealer sealer) {
    var branchOf = Kommune.all().stream()
        .collect(Collectors.toUnmodifiableMap(Function.identity(), kommune -> cast.branchesNear(kommune).getFirst()));
    return new World(cast, random, time, new Agenda(time), new Calendar(random), town, sending, sealer, branchOf);
  }

  Instant now() {
    return time.instant();
  }

  Instant later(Duration wait) {
    return now().plus(wait);
  }

  boolean send(Command command) {
    return sending.send(command);
  }

  boolean chance(double share) {
    return random.nextDouble() < share;
  }

  <T> T oneOf(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  /** The branch that works her need. */
  Branch branchFor(Need need) {
    return branchOf.getOrDefault(need.description().kommune(), cast.branches().getFirst());
  }

  /** The needs that a branch works, in the order in which they were recorded. */
  List<Need> needsOf(Branch branch) {
    return town.needs().stream().filter(need -> branchFor(need).equals(branch)).toList();
  }
}

package nyvej.web.sample;

import java.util.HashMap;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.PersonId;
import nyvej.vocabulary.VolunteerId;
import nyvej.web.sample.SampleCast.Branch;

/** Who volunteers. */
final class Recruits {
  private Recruits() {}

  /** So many, each branch's volunteer with an account first, the others where people live. */
  static List<Recruit> of(SampleCast cast, SyntheticDenmark denmark, RandomGenerator random, int count) {
    var branches = new Shares<Branch>();
    var homes = new HashMap<Branch, Shares<Kommune>>();
    for (var branch : cast.branches()) {
      var kommuner = cast.kommunerOf(branch);
      branches.and(kommuner.stream().mapToInt(SyntheticDenmark::people).sum(), branch);
      homes.put(branch, SyntheticDenmark.homes(branch.seat(), kommuner));
    }
    var mains = cast.branches().stream().map(Recruit::main).toList();
    var others = IntStream.range(mains.size(), count).mapToObj(_ -> {
      var branch = branches.draw(random);
      return new Recruit(new VolunteerId(Ids.next(random)), new PersonId(Ids.next(random)), branch,
          denmark.volunteer(homes.getOrDefault(branch, Shares.of(1, branch.seat()))));
    });
    return Stream.concat(mains.stream(), others).toList();
  }
}

package nyvej.engine.index;

import static nyvej.engine.RandomFacts.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import nyvej.engine.NeedFacts;
import nyvej.engine.PlainMatching;
import nyvej.engine.Proposal;
import nyvej.engine.RandomFacts;
import nyvej.engine.VolunteerFacts;
import nyvej.engine.Weights;
import org.junit.jupiter.api.Test;

/**
 * The index against brute force. For the long run:
 *
 * <pre>
 * mvn -pl matching-core -Dtest=CandidateIndexTest -Dnyvej.volunteers=100000 -Dnyvej.needs=10000 \
 *   -Djunit.jupiter.execution.timeout.mode=disabled test
 * </pre>
 */
class CandidateIndexTest {
  private static final int VOLUNTEERS = Integer.getInteger("nyvej.volunteers", 3000);
  private static final int NEEDS = Integer.getInteger("nyvej.needs", 300);
  private static final int BEST = 20;

  private final PlainMatching plain = new PlainMatching(Weights.FIRST);
  private final CandidateIndex index = new CandidateIndex(Weights.FIRST);

  @Test
  void finds_whom_brute_force_finds() {
    var facts = new RandomFacts(31);
    var volunteers = facts.volunteers(VOLUNTEERS);
    index.put(volunteers, 1);
    int found = 0;
    for (int i = 0; i < NEEDS; i++) {
      var need = i % 10 == 0 ? facts.needDeclinedBySomeOf(volunteers) : facts.need();
      var best = index.candidates().best(need, need.consent().branches(), NOW, BEST).proposals();
      assertThat(best).isEqualTo(bruteForce(need, volunteers, NOW, BEST));
      found += best.size();
    }
    assertThat(found).as("a test of nothing proves nothing").isGreaterThan(NEEDS);
  }

  private List<Proposal> bruteForce(NeedFacts need, Collection<VolunteerFacts> volunteers, Instant now, int limit) {
    return plain.propose(need, volunteers, now, limit).best();
  }
}

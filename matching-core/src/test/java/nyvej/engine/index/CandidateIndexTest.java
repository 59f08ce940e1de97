package nyvej.engine.index;

import static nyvej.engine.RandomFacts.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import nyvej.engine.NeedFacts;
import nyvej.engine.PlainMatching;
import nyvej.engine.Proposal;
import nyvej.engine.RandomFacts;
import nyvej.engine.VolunteerFacts;
import nyvej.engine.Weights;
import nyvej.vocabulary.VolunteerId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The index against brute force. For the long run:
 *
 * <pre>
 * mvn -pl matching-core -Dtest=CandidateIndexTest -Dnyvej.volunteers=100000 -Dnyvej.needs=10000 \
 *   -Djunit.jupiter.execution.timeout.mode=disabled test
 * </pre>
 */
class CandidateIndexTest {
  private static final int VOLUNTEERS = Integer.getInteger("nyvej.volunteers", 1500);
  private static final int NEEDS = Integer.getInteger("nyvej.needs", 100);
  private static final int BEST = 20;

  private final PlainMatching plain = new PlainMatching(Weights.CURRENT);
  private final CandidateIndex index = new CandidateIndex(Weights.CURRENT);

  @Test
  void finds_whom_brute_force_finds() {
    var facts = new RandomFacts(31);
    var volunteers = facts.volunteers(VOLUNTEERS);
    index.put(volunteers, 1);
    int found = 0;
    for (int i = 0; i < NEEDS; i++) {
      var need = i % 10 == 0 ? facts.needKnownTo(volunteers) : facts.need();
      found += assertFindsTheSame(need, volunteers, NOW, BEST);
    }
    assertThat(found).as("a test of nothing proves nothing").isGreaterThan(NEEDS);
  }

  @ParameterizedTest
  @ValueSource(longs = {32, 33, 34})
  void finds_whom_brute_force_finds_of_few_volunteers_at_any_time_and_any_limit(long seed) {
    var facts = new RandomFacts(seed);
    var volunteers = facts.volunteers(200);
    index.put(volunteers, 1);
    for (int i = 0; i < 40; i++) {
      var now = NOW.plus(Duration.ofHours(facts.below(2000) - 1000));
      assertFindsTheSame(facts.needKnownTo(volunteers), volunteers, now, facts.below(50));
      assertFindsTheSame(facts.need(), volunteers, now, Integer.MAX_VALUE);
    }
  }

  @Test
  void time_alone_changes_what_is_found() {
    var facts = new RandomFacts(35);
    var volunteers = facts.volunteers(500);
    index.put(volunteers, 1);
    var pinned = index.candidates();
    for (int i = 0; i < 8; i++) {
      var need = facts.need();
      for (int hour = -30; hour < 230; hour += 13) {
        var now = NOW.plus(Duration.ofHours(hour));
        assertThat(pinned.best(need, need.consent().branches(), now, BEST).proposals())
            .isEqualTo(bruteForce(need, volunteers, now, BEST));
      }
    }
  }

  @Test
  void counts_whom_each_rule_speaks_against_in_a_branch_as_brute_force_does() {
    var facts = new RandomFacts(36);
    var volunteers = facts.volunteers(400);
    index.put(volunteers, 1);
    for (int i = 0; i < 25; i++) {
      var need = facts.needKnownTo(volunteers);
      for (var branch : need.consent().branches()) {
        var ofBranch = volunteers.stream().filter(volunteer -> volunteer.branch().equals(branch)).toList();
        assertThat(index.candidates().propose(need, branch, NOW, 5)).isEqualTo(plain.propose(need, ofBranch, NOW, 5));
      }
    }
  }

  @Test
  void finds_whom_brute_force_finds_after_any_changes() {
    var facts = new RandomFacts(37);
    var volunteers = new HashMap<VolunteerId, VolunteerFacts>();
    var gone = new ArrayList<VolunteerFacts>();
    for (int step = 0; step < 100; step++) {
      change(facts, volunteers, gone, step);
      assertThat(index.candidates().size()).isEqualTo(volunteers.size());
      assertFindsTheSame(facts.need(), volunteers.values(), NOW, BEST);
    }
    index.remove(List.copyOf(volunteers.keySet()), 1000);
    assertThat(index.candidates().size()).isZero();
    assertThat(index.candidates().parts().numbers()).as("nothing is left behind").isEmpty();
  }

  private void change(RandomFacts facts, HashMap<VolunteerId, VolunteerFacts> volunteers,
      ArrayList<VolunteerFacts> gone, int step) {
    var changed = new ArrayList<>(facts.volunteers(1 + facts.below(10)));
    for (var volunteer : facts.shuffled(volunteers.values()).stream().limit(facts.below(8)).toList()) {
      changed.add(Volunteers.renamed(facts.volunteer(), volunteer.id()));
    }
    changed.addAll(gone);
    gone.clear();
    index.put(changed, step);
    changed.forEach(volunteer -> volunteers.put(volunteer.id(), volunteer));
    facts.shuffled(volunteers.values()).stream().limit(facts.below(6)).forEach(gone::add);
    index.remove(gone.stream().map(VolunteerFacts::id).toList(), step);
    gone.forEach(volunteer -> volunteers.remove(volunteer.id()));
  }

  private int assertFindsTheSame(NeedFacts need, Collection<VolunteerFacts> volunteers, Instant now, int limit) {
    var best = index.candidates().best(need, need.consent().branches(), now, limit).proposals();
    assertThat(best).isEqualTo(bruteForce(need, volunteers, now, limit));
    return best.size();
  }

  private List<Proposal> bruteForce(NeedFacts need, Collection<VolunteerFacts> volunteers, Instant now, int limit) {
    return plain.propose(need, volunteers, now, limit).best();
  }
}

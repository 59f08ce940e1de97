package nyvej.engine.index;

import static nyvej.engine.RandomFacts.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nyvej.engine.ANeed;
import nyvej.engine.AVolunteer;
import nyvej.engine.PlainMatching;
import nyvej.engine.Proposal;
import nyvej.engine.RandomFacts;
import nyvej.engine.Reach;
import nyvej.engine.VolunteerFacts;
import nyvej.engine.Weights;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.LanguageLevel;
import nyvej.vocabulary.VolunteerId;
import org.junit.jupiter.api.Test;

/** What a network would have to be like for the index to be wrong or slow. {@code -Dnyvej.twins=1000000} makes it a large one. */
class OddNetworksTest {
  private static final int TWINS = Integer.getInteger("nyvej.twins", 20_000);

  private final CandidateIndex index = new CandidateIndex(Weights.CURRENT);

  @Test
  void an_empty_network_and_an_unknown_branch_have_nobody() {
    var need = ANeed.need(n -> {});
    assertThat(best(need.consent().branches(), 20)).isEmpty();
    index.put(List.of(AVolunteer.volunteer(v -> {})), 1);
    assertThat(best(Set.of(new BranchId(new UUID(7, 7))), 20)).isEmpty();
    assertThat(best(Set.of(ANeed.BRANCH), 0)).isEmpty();
    assertThat(best(Set.of(ANeed.BRANCH), 1)).hasSize(1);
  }

  @Test
  void of_volunteers_alike_those_with_the_lowest_ids_are_found_without_looking_at_all() {
    var twins = new ArrayList<VolunteerFacts>();
    for (long i = 0; i < TWINS; i++) {
      long id = (i * 7919) % TWINS;
      twins.add(AVolunteer.volunteer(v -> v.id = new VolunteerId(new UUID(id, 0))));
    }
    index.put(twins, 1);
    var found = index.candidates().best(ANeed.need(n -> {}), Set.of(ANeed.BRANCH), ANeed.NOW, 20);
    assertThat(found.proposals().stream().map(p -> p.volunteer().value().getMostSignificantBits()))
        .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L, 14L, 15L, 16L, 17L, 18L, 19L);
    assertThat(found.scanned()).isLessThan(50);
  }

  @Test
  void of_equals_in_several_branches_those_with_the_lowest_ids_are_found() {
    var branches = List.of(new BranchId(new UUID(1, 7)), new BranchId(new UUID(1, 8)), new BranchId(new UUID(1, 9)));
    for (long i = 0; i < 300; i++) {
      long id = (i * 101) % 300;
      index.put(List.of(AVolunteer.volunteer(v -> {
        v.id = new VolunteerId(new UUID(id, 0));
        v.branch = branches.get((int) (id % 3));
      })), i);
    }
    var need = ANeed.need(n -> n.branches = Set.copyOf(branches));
    var found = index.candidates().best(need, branches, ANeed.NOW, 5).proposals();
    assertThat(found.stream().map(p -> p.volunteer().value().getMostSignificantBits()))
        .containsExactly(0L, 1L, 2L, 3L, 4L);
  }

  @Test
  void nobody_in_reach_is_found_and_few_are_looked_at() {
    var facts = new RandomFacts(61);
    var volunteers = facts.volunteers(1000).stream().filter(volunteer -> volunteer.availability() != null)
        .map(AVolunteer::like).toList();
    volunteers.forEach(volunteer -> {
      volunteer.kommune = new Kommune("0751");
      volunteer.radiusKm = 0;
      volunteer.branch = ANeed.BRANCH;
    });
    index.put(volunteers.stream().map(AVolunteer::facts).toList(), 1);
    var found = index.candidates().best(ANeed.need(n -> n.kommune = new Kommune("0760")), Set.of(ANeed.BRANCH),
        ANeed.NOW, 20);
    assertThat(found.proposals()).isEmpty();
    assertThat(found.scanned()).isZero();
  }

  @Test
  void radius_0_is_the_own_kommune_and_400_is_nearly_everywhere() {
    var aarhus = new Kommune("0751");
    index.put(List.of(AVolunteer.volunteer(v -> v.radiusKm = 0),
        AVolunteer.volunteer(v -> {
          v.id = new VolunteerId(new UUID(3, 2));
          v.radiusKm = 400;
        })), 1);
    for (var kommune : Kommune.all()) {
      var need = ANeed.need(n -> n.kommune = kommune);
      var found = index.candidates().best(need, Set.of(ANeed.BRANCH), ANeed.NOW, 20).proposals();
      boolean near = Reach.kilometres(kommune, aarhus) <= 400;
      assertThat(found).hasSize(kommune.equals(aarhus) ? 2 : near ? 1 : 0);
    }
  }

  @Test
  void somebody_with_ten_languages_is_found_by_each_of_them() {
    var ten = List.of("ar", "da", "en", "fa", "hr", "nb", "pl", "prs", "tr", "uk").stream()
        .map(language -> ANeed.speaks(language, LanguageLevel.NATIVE)).toList();
    index.put(List.of(AVolunteer.volunteer(v -> v.languages = ten)), 1);
    for (var skill : ten) {
      var need = ANeed.need(n -> n.languages = List.of(skill));
      assertThat(index.candidates().best(need, Set.of(ANeed.BRANCH), ANeed.NOW, 20).proposals()).hasSize(1);
    }
  }

  @Test
  void one_volunteer_more_never_lowers_the_best_score() {
    var facts = new RandomFacts(62);
    var needs = new ArrayList<>(Stream.generate(facts::need).limit(30).toList());
    var before = new double[needs.size()];
    for (int added = 0; added < 200; added++) {
      index.put(List.of(facts.volunteer()), added);
      for (int i = 0; i < before.length; i++) {
        var best = index.candidates().best(needs.get(i), needs.get(i).consent().branches(), NOW, 1).proposals();
        double score = best.isEmpty() ? 0 : best.getFirst().score();
        assertThat(score).isGreaterThanOrEqualTo(before[i]);
        before[i] = score;
      }
    }
  }

  @Test
  void other_ids_change_nothing_but_the_order_of_equals() {
    var facts = new RandomFacts(63);
    var volunteers = facts.volunteers(500);
    var renamed = new CandidateIndex(Weights.CURRENT);
    index.put(volunteers, 1);
    renamed.put(volunteers.stream().map(v -> Volunteers.renamed(v, facts.volunteer().id())).toList(), 1);
    for (int i = 0; i < 50; i++) {
      var need = facts.need();
      var branches = need.consent().branches();
      assertThat(renamed.candidates().best(need, branches, NOW, 20).proposals().stream().map(Proposal::score))
          .isEqualTo(index.candidates().best(need, branches, NOW, 20).proposals().stream().map(Proposal::score)
              .toList());
    }
  }

  @Test
  void extreme_facts_are_judged_as_brute_force_judges_them() {
    var odd = List.of(
        AVolunteer.volunteer(v -> v.clearances = AVolunteer.allUntil(LocalDate.MAX)),
        AVolunteer.volunteer(v -> v.clearances = AVolunteer.allUntil(LocalDate.MIN)),
        AVolunteer.volunteer(v -> v.asked = List.of(Instant.MAX, Instant.MIN)),
        AVolunteer.volunteer(v -> v.engaged = Integer.MAX_VALUE),
        AVolunteer.volunteer(v -> v.stated = false));
    for (var volunteer : odd) {
      index.put(List.of(volunteer), 1);
      var need = ANeed.need(n -> {});
      assertThat(index.candidates().propose(need, ANeed.BRANCH, ANeed.NOW, 5))
          .isEqualTo(new PlainMatching(Weights.CURRENT).propose(need, List.of(volunteer), ANeed.NOW, 5));
    }
  }

  private List<Proposal> best(Set<BranchId> branches, int limit) {
    return index.candidates().best(ANeed.need(n -> n.branches = branches), branches, ANeed.NOW, limit).proposals();
  }
}

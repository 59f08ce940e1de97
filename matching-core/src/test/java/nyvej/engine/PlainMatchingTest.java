package nyvej.engine;

import static nyvej.engine.RandomFacts.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nyvej.vocabulary.AgeBand;
import nyvej.vocabulary.Away;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.HelperWish;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.SupportType;
import nyvej.vocabulary.VolunteerId;
import nyvej.vocabulary.WeeklyHours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainMatchingTest {
  private static final List<PairMark> FORBIDDING = List.of(PairMark.DECLINED, PairMark.ENDED_BADLY, PairMark.EXCLUDED,
      PairMark.CONFLICT);

  private static final LocalDate TODAY = LocalDate.parse("2026-03-10");
  private final Matching matching = new PlainMatching(Weights.CURRENT);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void proposes_what_the_oracle_proposes(long seed) {
    var facts = new RandomFacts(seed);
    var oracle = new Oracle();
    int proposed = 0;
    for (int round = 0; round < 30; round++) {
      var volunteers = facts.volunteers(facts.below(120));
      var need = facts.needKnownTo(volunteers);
      int limit = facts.below(8);
      var proposals = matching.propose(need, volunteers, NOW, limit);
      assertThat(proposals.best().stream().map(p -> new Oracle.Ranked(p.volunteer(), p.score())))
          .isEqualTo(oracle.best(need, volunteers, NOW, limit));
      assertCountsLike(oracle, need, volunteers, proposals);
      proposed += proposals.best().size();
    }
    assertThat(proposed).as("a test of nothing proves nothing").isGreaterThan(20);
  }

  private static void assertCountsLike(Oracle oracle, NeedFacts need, List<VolunteerFacts> volunteers,
      Proposals proposals) {
    Map<HardRule, Integer> by = new EnumMap<>(HardRule.class);
    Map<HardRule, Integer> onlyBy = new EnumMap<>(HardRule.class);
    int fitting = 0;
    for (var volunteer : volunteers) {
      var broken = oracle.broken(need, volunteer, NOW);
      broken.forEach(rule -> by.merge(HardRule.values()[rule], 1, Integer::sum));
      if (broken.size() == 1) {
        onlyBy.merge(HardRule.values()[broken.getFirst()], 1, Integer::sum);
      }
      fitting += broken.isEmpty() ? 1 : 0;
    }
    assertThat(proposals.candidates()).isEqualTo(volunteers.size());
    assertThat(proposals.fitting()).isEqualTo(fitting);
    assertThat(proposals.excludedBy()).isEqualTo(by);
    assertThat(proposals.excludedOnlyBy()).isEqualTo(onlyBy);
  }

  @Test
  void the_random_facts_break_every_rule_alone() {
    var facts = new RandomFacts(5);
    var alone = new HashSet<HardRule>();
    for (int round = 0; round < 100; round++) {
      var volunteers = facts.volunteers(100);
      alone.addAll(
          matching.propose(facts.needKnownTo(volunteers), volunteers, NOW, 1).excludedOnlyBy().keySet());
    }
    assertThat(alone).containsExactlyInAnyOrder(HardRule.values());
  }

  @Test
  void the_order_of_the_candidates_changes_nothing() {
    var facts = new RandomFacts(6);
    for (int round = 0; round < 30; round++) {
      var volunteers = facts.volunteers(100);
      var need = facts.needKnownTo(volunteers);
      assertThat(matching.propose(need, facts.shuffled(volunteers), NOW, 5))
          .isEqualTo(matching.propose(need, volunteers, NOW, 5));
    }
  }

  @Test
  void equal_scores_come_in_the_order_of_their_ids() {
    var twins = List.of(7L, 1L, 4L).stream()
        .map(id -> AVolunteer.volunteer(v -> v.id = new VolunteerId(new UUID(9, id)))).toList();
    var best = matching.propose(ANeed.need(n -> {}), twins, ANeed.NOW, 2).best();
    assertThat(best.stream().map(p -> p.volunteer().value().getLeastSignificantBits())).containsExactly(1L, 4L);
  }

  @Test
  void tightening_a_need_never_adds_a_proposal() {
    var facts = new RandomFacts(7);
    for (int round = 0; round < 40; round++) {
      var volunteers = facts.volunteers(80);
      var need = facts.needKnownTo(volunteers);
      var before = fitting(need, volunteers);
      for (Consumer<ANeed> tighter : tighterWays(facts, volunteers)) {
        var tightened = ANeed.like(need);
        tighter.accept(tightened);
        assertThat(before).containsAll(fitting(tightened.facts(), volunteers));
      }
    }
  }

  @Test
  void tightening_a_volunteer_never_adds_a_proposal() {
    var facts = new RandomFacts(8);
    int lost = 0;
    for (int round = 0; round < 40; round++) {
      var volunteers = facts.volunteers(80);
      var need = facts.needKnownTo(volunteers);
      var before = fitting(need, volunteers);
      for (Consumer<AVolunteer> tighter : tighterVolunteers(facts)) {
        var after = fitting(need, volunteers.stream().map(volunteer -> changed(volunteer, tighter)).toList());
        assertThat(before).containsAll(after);
        lost += before.size() - after.size();
      }
    }
    assertThat(lost).isPositive();
  }

  private static VolunteerFacts changed(VolunteerFacts volunteer, Consumer<AVolunteer> change) {
    if (volunteer.availability() == null) {
      return volunteer;
    }
    var changed = AVolunteer.like(volunteer);
    change.accept(changed);
    return changed.facts();
  }

  private static List<Consumer<AVolunteer>> tighterVolunteers(RandomFacts facts) {
    return List.of(them -> them.standing = facts.shuffled(List.of(Standing.PAUSED, Standing.SUSPENDED, Standing.LEFT))
        .getFirst(), them -> them.avoids = more(them.avoids, facts.shuffled(Kommune.all()).subList(0, 60)),
        them -> them.away = List.copyOf(
            more(Set.copyOf(them.away), List.of(new Away(TODAY.plusDays(3), TODAY.plusDays(20))))),
        them -> them.clearances = Map.of(), them -> them.engaged += 1,
        them -> them.asked = Stream.concat(them.asked.stream(), Stream.of(NOW, NOW)).toList(),
        them -> them.radiusKm = Math.max(0, them.radiusKm - 25),
        them -> them.remote = false, them -> them.languages = List.of(facts.shuffled(them.languages).getFirst()),
        them -> them.times = fewer(facts, them.times),
        them -> them.supportTypes = Set.of(facts.shuffled(them.supportTypes).getFirst()));
  }

  @Test
  void other_ids_change_nothing_but_the_order_of_equals() {
    var facts = new RandomFacts(9);
    for (int round = 0; round < 30; round++) {
      var volunteers = facts.volunteers(100);
      var need = facts.needKnownTo(volunteers);
      var ids = facts.shuffled(volunteers.stream().map(VolunteerFacts::id).toList());
      var other = new HashMap<VolunteerId, VolunteerId>();
      for (int i = 0; i < ids.size(); i++) {
        other.put(volunteers.get(i).id(), ids.get(i));
      }
      var renamed = ANeed.like(need);
      renamed.marks = new HashMap<>();
      need.marks().forEach((id, marks) -> renamed.marks.put(other.get(id), marks));
      var before = matching.propose(need, volunteers, NOW, 100);
      var after = matching.propose(renamed.facts(),
          volunteers.stream().map(volunteer -> withId(volunteer, Objects.requireNonNull(other.get(volunteer.id()))))
              .toList(),
          NOW, 100);
      assertThat(after.best()).extracting(Proposal::score)
          .isEqualTo(before.best().stream().map(Proposal::score).toList());
      assertThat(after.best()).extracting(Proposal::volunteer)
          .containsExactlyInAnyOrderElementsOf(before.best().stream().map(p -> other.get(p.volunteer())).toList());
      assertThat(after.excludedBy()).isEqualTo(before.excludedBy());
    }
  }

  private static VolunteerFacts withId(VolunteerFacts v, VolunteerId id) {
    return new VolunteerFacts(id, v.branch(), v.gender(), v.availability(), v.clearances(), v.standing(), v.avoids(),
        v.away(), v.experience(), v.engaged(), v.asked());
  }

  @Test
  void twice_the_parts_change_nothing() {
    var facts = new RandomFacts(10);
    var parts = new EnumMap<Criterion, Integer>(Criterion.class);
    Weights.CURRENT.shares().forEach((criterion, share) -> parts.put(criterion, (int) (share * 64)));
    var twice = new PlainMatching(Weights.ofParts("twice", parts));
    for (int round = 0; round < 20; round++) {
      var volunteers = facts.volunteers(100);
      var need = facts.needKnownTo(volunteers);
      assertThat(twice.propose(need, volunteers, NOW, 100)).isEqualTo(matching.propose(need, volunteers, NOW, 100));
    }
  }

  private Set<VolunteerId> fitting(NeedFacts need, List<VolunteerFacts> volunteers) {
    return matching.propose(need, volunteers, NOW, Integer.MAX_VALUE).best().stream().map(Proposal::volunteer)
        .collect(Collectors.toSet());
  }

  private static List<Consumer<ANeed>> tighterWays(RandomFacts facts, List<VolunteerFacts> volunteers) {
    return List.of(need -> need.open = false, need -> need.interpreter = false, need -> need.remotePossible = false,
        need -> need.hoursAWeek += 1, need -> need.children = Set.of(AgeBand.AGE_0_2),
        need -> need.helper = need.helper == HelperWish.NO_MATTER ? HelperWish.WOMAN : need.helper,
        need -> need.languages = List.of(facts.shuffled(need.languages).getFirst()),
        need -> need.supportTypes = Set.of(fewer(facts, need.supportTypes)),
        need -> need.consentUntil = need.consentUntil.minusDays(20),
        need -> need.branches = Set.of(facts.shuffled(need.branches).getFirst()),
        need -> need.marks = volunteers.stream()
            .collect(Collectors.toMap(VolunteerFacts::id, v -> Set.of(facts.shuffled(FORBIDDING).getFirst()))),
        need -> need.expectedWeeks += 20,
        need -> need.avoidedAreas = more(need.avoidedAreas, facts.shuffled(Kommune.all()).subList(0, 60)),
        need -> need.times = fewer(facts, need.times));
  }

  private static <T> Set<T> more(Set<T> set, List<T> added) {
    var more = new HashSet<>(set);
    more.addAll(added);
    return more;
  }

  /** Support for children stays: without it fewer clearances are asked for, which is no tightening. */
  private static SupportType fewer(RandomFacts facts, Set<SupportType> types) {
    return types.contains(SupportType.CHILDREN) ? SupportType.CHILDREN : facts.shuffled(types).getFirst();
  }

  /** Fewer hours, and some where any time would do; never none, which would mean any time. */
  private static WeeklyHours fewer(RandomFacts facts, WeeklyHours times) {
    return times.spans().isEmpty()
        ? AVolunteer.hours(DayOfWeek.MONDAY, 8, 20)
        : new WeeklyHours(List.of(facts.shuffled(times.spans()).getFirst()));
  }

  @Test
  void a_withdrawn_branch_proposes_nobody() {
    var need = ANeed.need(n -> n.branches = Set.of(new BranchId(new UUID(1, 9))));
    var proposals = matching.propose(need, List.of(AVolunteer.volunteer(v -> {})), ANeed.NOW, 5);
    assertThat(proposals.best()).isEmpty();
    assertThat(proposals.excludedOnlyBy())
        .isEqualTo(Map.of(HardRule.CONSENT_NAMES_THE_BRANCH_AND_IS_IN_FORCE, 1));
  }
}

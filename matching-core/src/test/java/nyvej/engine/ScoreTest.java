package nyvej.engine;

import static nyvej.engine.ANeed.need;
import static nyvej.engine.ANeed.speaks;
import static nyvej.engine.AVolunteer.hours;
import static nyvej.engine.AVolunteer.volunteer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.LanguageLevel;
import nyvej.vocabulary.LanguageSkill;
import nyvej.vocabulary.SupportType;
import nyvej.vocabulary.Urgency;
import nyvej.vocabulary.WeeklyHours;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreTest {
  private static double value(Criterion criterion, Consumer<ANeed> her, Consumer<AVolunteer> them) {
    return Score.of(need(her), volunteer(them), ANeed.NOW, Weights.CURRENT).contributions().get(criterion.ordinal())
        .value();
  }

  @Test
  void the_best_of_everything_scores_exactly_one() {
    var need = need(her -> {
      her.urgency = Urgency.NOW;
      her.waitingSince = ANeed.NOW.minus(Duration.ofDays(28));
    });
    assertThat(Score.of(need, volunteer(v -> {}), ANeed.NOW, Weights.CURRENT).value()).isEqualTo(1);
  }

  @Test
  void language_is_the_fit_and_nothing_with_an_interpreter() {
    assertThat(value(Criterion.LANGUAGE, n -> {}, v -> v.languages = List.of(speaks("apc", LanguageLevel.NATIVE))))
        .isEqualTo(0.8);
    assertThat(value(Criterion.LANGUAGE, n -> n.interpreter = true,
        v -> v.languages = List.of(speaks("da", LanguageLevel.NATIVE)))).isZero();
  }

  @Test
  void experience_is_a_quarter_of_the_support() {
    for (var quarters : Map.of(0, 0.75, 1, 0.8125, 2, 0.875, 4, 1.0, 9, 1.0).entrySet()) {
      assertThat(value(Criterion.SUPPORT, n -> {}, v -> v.experience = quarters.getKey()))
          .isEqualTo(quarters.getValue());
    }
  }

  @Test
  void support_is_the_share_that_is_offered() {
    Consumer<ANeed> her = n -> n.supportTypes = Set.of(SupportType.HOUSING, SupportType.NETWORK, SupportType.PRACTICAL,
        SupportType.CHILDREN);
    assertThat(value(Criterion.SUPPORT, her, v -> {})).isEqualTo(0.25);
    assertThat(value(Criterion.SUPPORT, her,
        v -> v.supportTypes = Set.of(SupportType.HOUSING, SupportType.NETWORK, SupportType.COUNSELLING)))
        .isEqualTo(0.5);
  }

  /** Randers is 34.4 km from Aarhus, København 156.7 km. */
  @ParameterizedTest
  @CsvSource({"0751, 0, false, 1", "0730, 50, false, 0.656", "0730, 50, true, 0.656", "0730, 20, true, 0.25",
    "0730, 20, false, 0", "0101, 200, false, 0", "0101, 200, true, 0.25"})
  void closeness_falls_to_a_hundred_kilometres(Kommune theirs, int radius, boolean remote, double expected) {
    assertThat(value(Criterion.CLOSENESS, n -> n.remotePossible = remote, v -> {
      v.kommune = theirs;
      v.radiusKm = radius;
      v.remote = remote;
    })).isCloseTo(expected, within(0.001));
  }

  @ParameterizedTest
  @CsvSource({"2, 0.5", "3, 0.75", "4, 1", "6, 1"})
  void common_hours_are_plenty_at_twice_what_she_asks_for(int hours, double expected) {
    assertThat(value(Criterion.COMMON_HOURS, n -> {}, v -> v.times = hours(DayOfWeek.SUNDAY, 10, 10 + hours)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 1", "1, 0, 0.875", "4, 0, 0.5", "5, 0, 0.5", "0, 1, 0.75", "0, 3, 0.5", "2, 1, 0.5", "4, 2, 0"})
  void fairness_is_the_mean_of_free_places_and_asks_left(int engaged, int asks, double expected) {
    assertThat(value(Criterion.FAIRNESS, n -> {}, v -> {
      v.matchesAtATime = 4;
      v.engaged = engaged;
      v.asksPerWeek = 2;
      v.asked = Collections.nCopies(asks, ANeed.NOW.minus(Duration.ofDays(6)));
    })).isEqualTo(expected);
  }

  @Test
  void asks_of_more_than_a_week_ago_are_no_load() {
    assertThat(value(Criterion.FAIRNESS, n -> {}, v -> v.asked = List.of(ANeed.NOW.minus(Duration.ofDays(7))))).isOne();
  }

  @ParameterizedTest
  @CsvSource({"false, , 1", "false, HELPED_BEFORE, 1", "true, , 0", "true, HELPED_BEFORE, 1", "true, DECLINED, 0"})
  void continuity_is_about_her_wish_alone(boolean wished, @Nullable PairMark mark, double expected) {
    assertThat(value(Criterion.CONTINUITY, n -> {
      n.continuity = wished;
      n.marks = mark == null ? Map.of() : Map.of(new AVolunteer().id, Set.of(mark));
    }, v -> {})).isEqualTo(expected);
  }

  /** Fanø is 6.9 km from Esbjerg, and the ferry counts for 27. */
  @Test
  void a_ferry_counts_as_a_way() {
    assertThat(value(Criterion.CLOSENESS, n -> n.kommune = new Kommune("0563"), v -> {
      v.kommune = new Kommune("0561");
      v.radiusKm = 400;
    })).isCloseTo(0.66, within(0.01));
  }

  @ParameterizedTest
  @CsvSource({"-1, 0", "0, 0", "7, 0.25", "28, 1", "300, 1"})
  void waiting_counts_up_to_four_weeks(int days, double expected) {
    assertThat(value(Criterion.WAITING, n -> n.waitingSince = ANeed.NOW.minus(Duration.ofDays(days)), v -> {}))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"NOW, 1", "WITHIN_WEEK, 0.5", "WITHIN_MONTH, 0"})
  void urgency_counts(Urgency urgency, double expected) {
    assertThat(value(Criterion.URGENCY, n -> n.urgency = urgency, v -> {})).isEqualTo(expected);
  }

  @Test
  void contributions_sum_to_the_score_exactly_and_it_stays_within_0_and_1() {
    var facts = new RandomFacts(11);
    var matching = new PlainMatching(Weights.CURRENT);
    for (int round = 0; round < 40; round++) {
      for (var p : matching.propose(facts.need(), facts.volunteers(100), RandomFacts.NOW, 100).best()) {
        double sum = 0;
        for (var c : p.contributions()) {
          sum += c.value() * c.weight();
        }
        assertThat(p.score()).isEqualTo(sum).isBetween(0.0, 1.0);
      }
    }
  }

  @Test
  void getting_better_in_one_way_never_lowers_the_score() {
    var facts = new RandomFacts(12);
    int raised = 0;
    for (int round = 0; round < 1500; round++) {
      var need = facts.need();
      var volunteer = facts.volunteer();
      if (volunteer.availability() != null) {
        double before = Score.of(need, volunteer, RandomFacts.NOW, Weights.CURRENT).value();
        for (var better : BETTER) {
          var her = ANeed.like(need);
          var them = AVolunteer.like(volunteer);
          better.change(her, them);
          double after = Score.of(her.facts(), them.facts(), RandomFacts.NOW, Weights.CURRENT).value();
          assertThat(after).isGreaterThanOrEqualTo(before);
          raised += after > before ? 1 : 0;
        }
      }
    }
    assertThat(raised).isGreaterThan(1500);
  }

  private interface Better {
    void change(ANeed her, AVolunteer them);
  }

  private static final List<Better> BETTER = List.of((her, them) -> her.urgency = Urgency.NOW,
      (her, them) -> her.waitingSince = her.waitingSince.minusSeconds(86_400),
      (her, them) -> her.remotePossible = true, (her, them) -> them.remote = true,
      (her, them) -> them.radiusKm += 25, (her, them) -> them.kommune = her.kommune,
      (her, them) -> them.experience += 1, (her, them) -> them.away = List.of(),
      (her, them) -> them.asked = List.of(), (her, them) -> them.asksPerWeek += 1,
      (her, them) -> her.marks = Map.of(them.id, Set.of(PairMark.HELPED_BEFORE)), (her, them) -> her.continuity = false,
      (her, them) -> them.engaged = Math.max(0, them.engaged - 1), (her, them) -> them.matchesAtATime += 1,
      (her, them) -> them.supportTypes = Set.of(SupportType.values()),
      (her, them) -> them.languages = allNative(them.languages), (her, them) -> {
        if (them.languages.stream().noneMatch(s -> s.language().value().equals("da"))) {
          them.languages = new ArrayList<>(them.languages);
          them.languages.add(speaks("da", LanguageLevel.NATIVE));
        }
      }, (her, them) -> her.times = WeeklyHours.NONE,
      (her, them) -> her.hoursAWeek = Math.max(1, her.hoursAWeek - 1));

  private static List<LanguageSkill> allNative(List<LanguageSkill> skills) {
    return skills.stream().map(s -> new LanguageSkill(s.language(), LanguageLevel.NATIVE)).toList();
  }

  @Test
  void weights_must_be_complete_and_sum_to_one() {
    var shares = new EnumMap<Criterion, Double>(Weights.CURRENT.shares());
    shares.put(Criterion.LANGUAGE, 0.5);
    assertThatThrownBy(() -> new Weights("x", shares)).isInstanceOf(IllegalArgumentException.class);
    for (double odd : List.of(-0.25, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)) {
      shares.put(Criterion.LANGUAGE, odd);
      assertThatThrownBy(() -> new Weights("x", shares)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> new Weights("x", Map.of(Criterion.LANGUAGE, 1.0)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shares_are_parts_of_all_parts() {
    var parts = new EnumMap<Criterion, Integer>(Criterion.class);
    Weights.CURRENT.shares().forEach((criterion, share) -> parts.put(criterion, (int) (share * 32)));
    assertThat(Weights.ofParts("2", parts)).isEqualTo(Weights.CURRENT);
    parts.put(Criterion.URGENCY, -2);
    assertThatThrownBy(() -> Weights.ofParts("x", parts)).isInstanceOf(IllegalArgumentException.class);
    parts.replaceAll((criterion, part) -> 0);
    assertThatThrownBy(() -> Weights.ofParts("x", parts)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_proposal_cannot_claim_another_score() {
    var contributions = Score.of(need(n -> {}), volunteer(v -> {}), ANeed.NOW, Weights.CURRENT).contributions();
    var id = volunteer(v -> {}).id();
    assertThatThrownBy(() -> new Proposal(id, 0.99, contributions)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothing_offered_is_nothing_to_score() {
    assertThatThrownBy(
        () -> Score.of(need(n -> {}), volunteer(v -> v.stated = false), ANeed.NOW, Weights.CURRENT))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void strong_and_weak_sides_are_those_of_the_volunteer() {
    var need = need(n -> {});
    var proposal = Proposal.of(volunteer(v -> {}).id(), Score.of(need, volunteer(v -> {
      v.languages = List.of(speaks("apc", LanguageLevel.NATIVE));
      v.engaged = 1;
    }), ANeed.NOW, Weights.CURRENT));
    assertThat(proposal.strongestTwo(need)).extracting(Contribution::criterion).containsExactly(Criterion.SUPPORT,
        Criterion.CLOSENESS);
    assertThat(proposal.weakest(need)).get().extracting(Contribution::criterion).isEqualTo(Criterion.FAIRNESS);
  }

  @Test
  void a_wish_that_she_does_not_have_is_no_side_of_a_volunteer() {
    var wishing = need(n -> n.continuity = true);
    var proposal = Proposal.of(volunteer(v -> {}).id(),
        Score.of(wishing, volunteer(v -> {}), ANeed.NOW, Weights.CURRENT));
    assertThat(proposal.weakest(wishing)).get().extracting(Contribution::criterion).isEqualTo(Criterion.CONTINUITY);
    assertThat(proposal.weakest(need(n -> {}))).isEmpty();
  }

  @Test
  void who_meets_all_in_full_has_no_weak_side() {
    var proposal = Proposal.of(volunteer(v -> {}).id(),
        Score.of(need(n -> {}), volunteer(v -> {}), ANeed.NOW, Weights.CURRENT));
    assertThat(proposal.weakest(need(n -> {}))).isEmpty();
  }
}

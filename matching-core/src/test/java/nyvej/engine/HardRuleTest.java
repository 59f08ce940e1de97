package nyvej.engine;

import static nyvej.engine.ANeed.NOW;
import static nyvej.engine.ANeed.need;
import static nyvej.engine.ANeed.speaks;
import static nyvej.engine.AVolunteer.allUntil;
import static nyvej.engine.AVolunteer.hours;
import static nyvej.engine.AVolunteer.volunteer;
import static nyvej.engine.HardRule.CONSENT_NAMES_THE_BRANCH_AND_IS_IN_FORCE;
import static nyvej.engine.HardRule.HAS_CAPACITY_LEFT;
import static nyvej.engine.HardRule.HAS_ENOUGH_COMMON_HOURS;
import static nyvej.engine.HardRule.HAS_NOT_LEFT;
import static nyvej.engine.HardRule.HAS_WEEKLY_ASKS_LEFT;
import static nyvej.engine.HardRule.HOLDS_VALID_CLEARANCES;
import static nyvej.engine.HardRule.IS_NOT_EXCLUDED;
import static nyvej.engine.HardRule.IS_NOT_PAUSED;
import static nyvej.engine.HardRule.IS_NOT_SUSPENDED;
import static nyvej.engine.HardRule.IS_WITHIN_REACH;
import static nyvej.engine.HardRule.MEETS_HER_WISH_FOR_A_WOMAN_OR_MAN;
import static nyvej.engine.HardRule.NEED_IS_OPEN;
import static nyvej.engine.HardRule.OFFERS_A_SUPPORT_TYPE;
import static nyvej.engine.HardRule.SHARES_A_LANGUAGE_OR_INTERPRETER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import nyvej.vocabulary.AgeBand;
import nyvej.vocabulary.Away;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.Gender;
import nyvej.vocabulary.HelperWish;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.LanguageLevel;
import nyvej.vocabulary.SupportType;
import nyvej.vocabulary.TimeSpan;
import nyvej.vocabulary.VolunteerId;
import nyvej.vocabulary.WeeklyHours;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HardRuleTest {
  private static final Consumer<ANeed> HER = need -> {};
  private static final Consumer<AVolunteer> THEM = volunteer -> {};

  /** The rules that speak against the pair: in each test the rule in question alone, or none. */
  private static List<HardRule> against(Consumer<ANeed> her, Consumer<AVolunteer> them) {
    return HardRule.whyNot(need(her), volunteer(them), NOW);
  }

  @Test
  void nothing_speaks_against_a_pair_that_fits() {
    assertThat(against(HER, THEM)).isEmpty();
  }

  @Test
  void consent_must_name_the_branch() {
    var other = new BranchId(new UUID(1, 2));
    assertThat(against(her -> her.branches = Set.of(other), THEM))
        .containsExactly(CONSENT_NAMES_THE_BRANCH_AND_IS_IN_FORCE);
    assertThat(against(her -> her.branches = Set.of(other, ANeed.BRANCH), THEM)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2026-03-10T22:59:59Z, true", "2026-03-10T23:00:00Z, false", "2026-03-09T22:59:59Z, true"})
  void consent_is_in_force_through_its_last_danish_day(Instant now, boolean holds) {
    var need = need(her -> her.consentUntil = LocalDate.parse("2026-03-10"));
    assertThat(CONSENT_NAMES_THE_BRANCH_AND_IS_IN_FORCE.holds(need, volunteer(THEM), now)).isEqualTo(holds);
  }

  @Test
  void the_need_must_be_open() {
    assertThat(against(her -> her.open = false, THEM)).containsExactly(NEED_IS_OPEN);
  }

  @ParameterizedTest
  @EnumSource(names = "BOERNEATTEST", mode = EnumSource.Mode.EXCLUDE)
  void three_clearances_are_always_needed(Clearance missing) {
    assertThat(against(HER, them -> them.clearances = without(missing))).containsExactly(HOLDS_VALID_CLEARANCES);
  }

  @Test
  void the_childrens_certificate_is_needed_where_children_are_part_of_the_need() {
    Consumer<AVolunteer> without = them -> {
      them.clearances = without(Clearance.BOERNEATTEST);
      them.supportTypes = Set.of(SupportType.CHILDREN, SupportType.PRACTICAL);
    };
    assertThat(against(HER, without)).isEmpty();
    assertThat(against(her -> her.children = Set.of(AgeBand.AGE_3_6), without)).containsExactly(HOLDS_VALID_CLEARANCES);
    assertThat(against(her -> her.supportTypes = Set.of(SupportType.CHILDREN), without))
        .containsExactly(HOLDS_VALID_CLEARANCES);
    assertThat(against(her -> her.children = Set.of(AgeBand.AGE_3_6), THEM)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"12, 2026-07-10T21:59:59Z, true", "12, 2026-07-10T22:00:00Z, false", "12, 2026-07-01T00:00:00Z, true",
    "11, 2026-07-10T22:00:00Z, true", "13, 2026-07-10T21:59:59Z, false"})
  void clearances_are_valid_as_long_as_help_is_expected_to_last(int weeks, Instant now, boolean holds) {
    var volunteer = volunteer(them -> them.clearances = allUntil(LocalDate.parse("2026-10-02")));
    assertThat(HOLDS_VALID_CLEARANCES.holds(need(her -> her.expectedWeeks = weeks), volunteer, now)).isEqualTo(holds);
  }

  @Test
  void a_volunteer_who_pauses_is_left_out() {
    assertThat(against(HER, them -> them.standing = Standing.PAUSED)).containsExactly(IS_NOT_PAUSED);
  }

  @Test
  void a_volunteer_who_is_suspended_or_has_left_is_left_out_for_that_and_not_for_a_pause() {
    assertThat(against(HER, them -> them.standing = Standing.SUSPENDED)).containsExactly(IS_NOT_SUSPENDED);
    assertThat(against(HER, them -> them.standing = Standing.LEFT)).containsExactly(HAS_NOT_LEFT);
  }

  @ParameterizedTest
  @CsvSource({"DECLINED, HAS_NOT_DECLINED_HER", "ENDED_BADLY, HAS_NOT_ENDED_BADLY", "EXCLUDED, IS_NOT_EXCLUDED",
    "CONFLICT, HAS_NO_CONFLICT", "HELPED_BEFORE, "})
  void what_is_known_between_the_two_is_remembered(PairMark mark, @Nullable HardRule rule) {
    assertThat(against(her -> her.marks = Map.of(new VolunteerId(new UUID(3, 2)), Set.of(mark)), THEM)).isEmpty();
    assertThat(against(her -> her.marks = Map.of(new AVolunteer().id, Set.of(mark)), THEM))
        .isEqualTo(rule == null ? List.of() : List.of(rule));
  }

  @Test
  void areas_are_excluded_by_either_of_the_two() {
    var hers = new Kommune("0751");
    var theirs = new Kommune("0740");
    Consumer<AVolunteer> them = volunteer -> {
      volunteer.kommune = theirs;
      volunteer.radiusKm = 60;
    };
    assertThat(against(her -> her.avoidedAreas = Set.of(hers), them)).isEmpty();
    assertThat(against(her -> her.avoidedAreas = Set.of(theirs), them)).containsExactly(IS_NOT_EXCLUDED);
    assertThat(against(HER, them.andThen(volunteer -> volunteer.avoids = Set.of(theirs)))).isEmpty();
    assertThat(against(HER, them.andThen(volunteer -> volunteer.avoids = Set.of(hers))))
        .containsExactly(IS_NOT_EXCLUDED);
  }

  @Test
  void an_area_that_nobody_has_stated_excludes_nobody() {
    assertThat(against(her -> her.avoidedAreas = Set.copyOf(Kommune.all()), them -> them.stated = false))
        .containsExactly(IS_NOT_PAUSED);
  }

  @Test
  void a_volunteer_who_has_stated_nothing_is_left_out_for_that_alone() {
    assertThat(against(HER, them -> them.stated = false)).containsExactly(IS_NOT_PAUSED);
  }

  @Test
  void capacity_must_be_left() {
    assertThat(against(HER, them -> them.engaged = 1)).isEmpty();
    assertThat(against(HER, them -> them.engaged = 2)).containsExactly(HAS_CAPACITY_LEFT);
    assertThat(against(HER, them -> them.engaged = 3)).containsExactly(HAS_CAPACITY_LEFT);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-10T12:00:00Z, false", "2026-03-10T12:00:01Z, true", "2026-03-03T12:00:01Z, false",
    "2026-03-03T12:00:00Z, true"})
  void only_asks_of_the_last_seven_days_count(Instant asked, boolean holds) {
    var volunteer = volunteer(them -> {
      them.asksPerWeek = 1;
      them.asked = List.of(asked);
    });
    assertThat(HAS_WEEKLY_ASKS_LEFT.holds(need(HER), volunteer, NOW)).isEqualTo(holds);
  }

  @Test
  void weekly_asks_must_be_left() {
    assertThat(against(HER, them -> them.asked = List.of(NOW))).isEmpty();
    assertThat(against(HER, them -> them.asked = List.of(NOW, NOW))).containsExactly(HAS_WEEKLY_ASKS_LEFT);
  }

  @ParameterizedTest
  @CsvSource({"NO_MATTER, OTHER, true", "NO_MATTER, MAN, true", "WOMAN, WOMAN, true", "WOMAN, MAN, false",
    "WOMAN, OTHER, false", "MAN, MAN, true", "MAN, WOMAN, false", "MAN, OTHER, false"})
  void her_wish_for_a_woman_or_man_is_met(HelperWish wish, Gender gender, boolean holds) {
    var against = against(her -> her.helper = wish, them -> them.gender = gender);
    assertThat(against).isEqualTo(holds ? List.of() : List.of(MEETS_HER_WISH_FOR_A_WOMAN_OR_MAN));
  }

  @Test
  void one_of_the_support_types_must_be_offered() {
    Consumer<ANeed> her = need -> need.supportTypes = Set.of(SupportType.NETWORK, SupportType.HOUSING);
    assertThat(against(her, them -> them.supportTypes = Set.of(SupportType.HOUSING))).isEmpty();
    assertThat(against(her, them -> them.supportTypes = Set.of(SupportType.PRACTICAL)))
        .containsExactly(OFFERS_A_SUPPORT_TYPE);
  }

  @Test
  void a_language_or_an_interpreter_is_needed() {
    Consumer<AVolunteer> danish = them -> them.languages = List.of(speaks("da", LanguageLevel.NATIVE));
    assertThat(against(HER, danish)).containsExactly(SHARES_A_LANGUAGE_OR_INTERPRETER);
    assertThat(against(her -> her.interpreter = true, danish)).isEmpty();
  }

  /** Randers to Aarhus is 34.4 km between the kommuner's centres. */
  @ParameterizedTest
  @CsvSource({"0751, 0, true", "0730, 0, false", "0730, 34, false", "0730, 35, true", "0101, 100, false"})
  void her_kommune_must_lie_within_the_radius(Kommune theirs, int radius, boolean holds) {
    var against = against(HER, them -> {
      them.kommune = theirs;
      them.radiusKm = radius;
    });
    assertThat(against).isEqualTo(holds ? List.of() : List.of(IS_WITHIN_REACH));
  }

  /** Fanø to Esbjerg is 6.9 km and a ferry of 27, Christiansø to Bornholm 32.7 and 75, Bornholm to København 156.4 and 95. */
  @ParameterizedTest
  @CsvSource({"0563, 0561, 33, false", "0563, 0561, 35, true", "0561, 0563, 33, false", "0411, 0400, 105, false",
    "0411, 0400, 110, true", "0400, 0101, 251, false", "0400, 0101, 252, true", "0411, 0101, 340, true",
    "0411, 0101, 320, false", "0482, 0479, 20, true", "0563, 0563, 0, true", "0400, 0101, 400, true"})
  void a_ferry_counts_as_a_way(Kommune hers, Kommune theirs, int radius, boolean holds) {
    var against = against(her -> her.kommune = hers, them -> {
      them.kommune = theirs;
      them.radiusKm = radius;
    });
    assertThat(against).isEqualTo(holds ? List.of() : List.of(IS_WITHIN_REACH));
  }

  @ParameterizedTest
  @CsvSource({"true, true, true", "true, false, false", "false, true, false"})
  void both_must_accept_help_at_a_distance(boolean hers, boolean theirs, boolean holds) {
    var against = against(her -> her.remotePossible = hers, them -> {
      them.kommune = new Kommune("0101");
      them.remote = theirs;
    });
    assertThat(against).isEqualTo(holds ? List.of() : List.of(IS_WITHIN_REACH));
  }

  @Test
  void common_hours_must_be_enough() {
    Consumer<AVolunteer> them = volunteer -> volunteer.times = hours(DayOfWeek.MONDAY, 16, 20);
    assertThat(against(her -> her.times = hours(DayOfWeek.MONDAY, 18, 22), them)).isEmpty();
    assertThat(against(her -> her.times = hours(DayOfWeek.MONDAY, 19, 22), them))
        .containsExactly(HAS_ENOUGH_COMMON_HOURS);
    assertThat(against(her -> her.times = hours(DayOfWeek.TUESDAY, 16, 20), them))
        .containsExactly(HAS_ENOUGH_COMMON_HOURS);
  }

  /** NOW is a Tuesday, and the 28 days end on Monday 6 April; four hours on each of four Mondays. */
  @ParameterizedTest
  @CsvSource({"2026-03-16, 2026-03-16, 3, true", "2026-03-16, 2026-03-16, 4, false", "2026-03-10, 2026-04-06, 1, false",
    "2026-04-07, 2026-12-31, 4, true", "2026-01-01, 2026-03-09, 4, true", "2026-04-06, 2026-04-07, 4, false",
    "2026-03-17, 2026-03-22, 4, true"})
  void days_away_lessen_the_hours_of_the_coming_four_weeks(LocalDate from, LocalDate to, int asked, boolean holds) {
    var against = against(her -> her.hoursAWeek = asked, them -> them.away = List.of(new Away(from, to)));
    assertThat(against).isEqualTo(holds ? List.of() : List.of(HAS_ENOUGH_COMMON_HOURS));
  }

  @Test
  void days_away_that_overlap_count_once() {
    var away = new Away(LocalDate.parse("2026-03-16"), LocalDate.parse("2026-03-20"));
    assertThat(against(her -> her.hoursAWeek = 3, them -> them.away = List.of(away, away))).isEmpty();
  }

  /** On 29 March the clock skips from 2 to 3, on 25 October it shows that hour twice. */
  @ParameterizedTest
  @CsvSource({"2026-03-28T23:30:00Z", "2026-03-29T12:00:00Z", "2026-10-24T22:30:00Z", "2026-10-25T12:00:00Z"})
  void days_on_which_clocks_change_count_as_others(Instant now) {
    Consumer<AVolunteer> nights = them -> {
      them.times = hours(DayOfWeek.SUNDAY, 2, 3);
      them.away = List.of(new Away(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-01-01")));
      them.clearances = allUntil(LocalDate.parse("2027-12-31"));
    };
    var need = need(her -> {
      her.hoursAWeek = 1;
      her.consentUntil = LocalDate.parse("2026-12-31");
    });
    assertThat(HardRule.whyNot(need, volunteer(nights), now)).isEmpty();
  }

  /** An evening until 2 is two spans, on two days, and the week begins after Sunday's midnight. */
  @Test
  void hours_over_midnight_are_in_common_on_both_days() {
    var lateSunday = new WeeklyHours(
        List.of(new TimeSpan(DayOfWeek.SUNDAY, 44, 48), new TimeSpan(DayOfWeek.MONDAY, 0, 4)));
    var bySunday = new WeeklyHours(
        List.of(new TimeSpan(DayOfWeek.SUNDAY, 46, 48), new TimeSpan(DayOfWeek.MONDAY, 0, 2)));
    Consumer<AVolunteer> late = them -> them.times = lateSunday;
    assertThat(against(her -> her.times = bySunday, late)).isEmpty();
    assertThat(against(her -> {
      her.times = bySunday;
      her.hoursAWeek = 3;
    }, late)).containsExactly(HAS_ENOUGH_COMMON_HOURS);
  }

  @Test
  void without_stated_times_she_can_at_any_time() {
    assertThat(against(her -> her.hoursAWeek = 4, THEM)).isEmpty();
    assertThat(against(her -> her.hoursAWeek = 5, THEM)).containsExactly(HAS_ENOUGH_COMMON_HOURS);
  }

  @Test
  void only_the_four_rules_of_fit_can_be_overridden() {
    assertThat(HardRule.values()).filteredOn(rule -> !rule.safety()).containsExactly(OFFERS_A_SUPPORT_TYPE,
        SHARES_A_LANGUAGE_OR_INTERPRETER, IS_WITHIN_REACH, HAS_ENOUGH_COMMON_HOURS);
  }

  private static EnumMap<Clearance, LocalDate> without(Clearance missing) {
    var clearances = new EnumMap<>(allUntil(LocalDate.parse("2027-01-31")));
    clearances.remove(missing);
    return clearances;
  }
}

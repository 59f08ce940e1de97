package nyvej.vocabulary;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalsTest {
  private static final List<LanguageSkill> DANISH = List.of(skill("da"));
  private static final Kommune AARHUS = new Kommune("0751");
  private static final WeeklyHours MONDAY = new WeeklyHours(List.of(new TimeSpan(DayOfWeek.MONDAY, 0, 48)));

  @ParameterizedTest(name = "{0} {index}")
  @MethodSource
  void every_value_refuses_what_cannot_be(String code, ThrowingCallable making) {
    assertThatThrownBy(making).asInstanceOf(InstanceOfAssertFactories.type(InvalidValue.class))
        .returns(code, InvalidValue::code).returns(code, Throwable::getMessage);
  }

  static Stream<Arguments> every_value_refuses_what_cannot_be() {
    return Stream.of(refusal("branch.malformed", () -> BranchId.of("1-1-1-1-1")),
        refusal("match.malformed", () -> MatchId.of("")), refusal("need.malformed", () -> NeedId.of("x")),
        refusal("organisation.malformed", () -> OrganisationId.of(" " + UUID.randomUUID())),
        refusal("person.malformed", () -> PersonId.of("null")),
        refusal("pledge.malformed", () -> PledgeId.of("{00000000-0000-0000-0000-000000000000}")),
        refusal("survivor.malformed", () -> SurvivorId.of("00000000000000000000000000000000")),
        refusal("volunteer.malformed", () -> VolunteerId.of("00000000-0000-0000-0000-0000000000001")),
        refusal("kommune.unknown", () -> new Kommune("0100")), refusal("kommune.unknown", () -> new Kommune("751")),
        refusal("kommune.unknown", () -> new Kommune("")), refusal("language.unknown", () -> new Language("xx")),
        refusal("language.unknown", () -> new Language("")), refusal("language.unknown", () -> new Language("und")),
        refusal("language.unknown", () -> new Language("mul")), refusal("language.unknown", () -> new Language("zxx")),
        refusal("language.unknown", () -> new Language("da-!")), refusal("language.unknown", () -> new Language("d")),
        refusal("language.unknown", () -> new Language("da".repeat(18))),
        refusal("hours.out-of-range", () -> new TimeSpan(DayOfWeek.MONDAY, -1, 4)),
        refusal("hours.out-of-range", () -> new TimeSpan(DayOfWeek.MONDAY, 4, 49)),
        refusal("hours.backwards", () -> new TimeSpan(DayOfWeek.MONDAY, 4, 4)),
        refusal("hours.backwards", () -> new TimeSpan(DayOfWeek.MONDAY, 5, 4)),
        refusal("hours.overlap", () -> hours(new TimeSpan(DayOfWeek.MONDAY, 9, 12),
            new TimeSpan(DayOfWeek.MONDAY, 4, 10))),
        refusal("hours.too-many", () -> hours(spans(49))), refusal("consent.purpose-missing",
            () -> consent(Set.of(Purpose.STATISTICS), 1)),
        refusal("consent.recipients", () -> consent(Set.of(Purpose.MATCHING), 0)),
        refusal("consent.recipients", () -> consent(Set.of(Purpose.MATCHING), 21)),
        refusal("away.backwards", () -> new Away(LocalDate.EPOCH, LocalDate.EPOCH.minusDays(1))),
        refusal("away.too-many",
            () -> new DaysAway(Collections.nCopies(21, new Away(LocalDate.EPOCH, LocalDate.EPOCH)))),
        refusal("exclusions.too-many", () -> new Exclusions(Set.of(), Stream.generate(UUID::randomUUID).limit(51)
            .map(VolunteerId::new).collect(Collectors.toSet()))),
        refusal("sealed.malformed", () -> new Sealed("x".repeat(23))),
        refusal("sealed.malformed", () -> new Sealed("x".repeat(20_001))),
        refusal("sealed.malformed", () -> new Sealed("Fatima Hansen, telephone 12 34 56 78")));
  }

  @ParameterizedTest(name = "{0} {index}")
  @MethodSource
  void a_need_and_an_availability_refuse_what_cannot_be(String code, ThrowingCallable making) {
    every_value_refuses_what_cannot_be(code, making);
  }

  static Stream<Arguments> a_need_and_an_availability_refuse_what_cannot_be() {
    var help = Set.of(SupportType.PRACTICAL);
    return Stream.of(refusal("support-types.missing", () -> need(Set.of(), DANISH, 1)),
        refusal("languages.count", () -> need(help, List.of(), 1)),
        refusal("languages.count", () -> need(help, elevenLanguages(), 1)),
        refusal("languages.twice", () -> need(help, List.of(skill("nb"), skill("no")), 1)),
        refusal("weeks.out-of-range", () -> lasting(0)), refusal("weeks.out-of-range", () -> lasting(105)),
        refusal("hours-a-week.out-of-range", () -> need(help, DANISH, 0)),
        refusal("hours-a-week.out-of-range", () -> need(help, DANISH, 21)),
        refusal("support-types.missing", () -> offer(Set.of(), DANISH, 0, MONDAY, 1, 1)),
        refusal("languages.count", () -> offer(help, List.of(), 0, MONDAY, 1, 1)),
        refusal("languages.twice", () -> offer(help, List.of(skill("prs"), skill("fa-AF")), 0, MONDAY, 1, 1)),
        refusal("radius.out-of-range", () -> offer(help, DANISH, -1, MONDAY, 1, 1)),
        refusal("radius.out-of-range", () -> offer(help, DANISH, 401, MONDAY, 1, 1)),
        refusal("hours.missing", () -> offer(help, DANISH, 0, WeeklyHours.NONE, 1, 1)),
        refusal("capacity.out-of-range", () -> offer(help, DANISH, 0, MONDAY, 0, 1)),
        refusal("capacity.out-of-range", () -> offer(help, DANISH, 0, MONDAY, 11, 1)),
        refusal("asks.out-of-range", () -> offer(help, DANISH, 0, MONDAY, 1, 0)),
        refusal("asks.out-of-range", () -> offer(help, DANISH, 0, MONDAY, 1, 15)));
  }

  private static Arguments refusal(String code, ThrowingCallable making) {
    return Arguments.of(code, making);
  }

  private static LanguageSkill skill(String language) {
    return new LanguageSkill(new Language(language), LanguageLevel.FLUENT);
  }

  private static List<LanguageSkill> elevenLanguages() {
    return Stream.of("da", "sv", "nb", "de", "en", "fr", "ar", "so", "ti", "uk", "pl").map(RefusalsTest::skill)
        .toList();
  }

  private static WeeklyHours hours(TimeSpan... spans) {
    return new WeeklyHours(List.of(spans));
  }

  private static TimeSpan[] spans(int count) {
    var spans = new ArrayList<TimeSpan>();
    for (int i = 0; i < count; i++) {
      spans.add(new TimeSpan(DayOfWeek.of(1 + i % 7), i / 7 * 2, i / 7 * 2 + 1));
    }
    return spans.toArray(TimeSpan[]::new);
  }

  private static Consent consent(Set<Purpose> purposes, int branches) {
    var ids = new HashSet<BranchId>();
    IntStream.range(0, branches).forEach(i -> ids.add(new BranchId(new UUID(0, i))));
    return new Consent(purposes, ids, false, LocalDate.EPOCH);
  }

  private static NeedDescription lasting(int weeks) {
    return need(Set.of(SupportType.PRACTICAL), DANISH, 1, weeks);
  }

  private static NeedDescription need(Set<SupportType> types, List<LanguageSkill> languages, int hoursAWeek) {
    return need(types, languages, hoursAWeek, NeedDescription.USUAL_WEEKS);
  }

  private static NeedDescription need(Set<SupportType> types, List<LanguageSkill> languages, int hoursAWeek,
      int weeks) {
    return new NeedDescription(AARHUS, types, languages, false, WeeklyHours.NONE, hoursAWeek, weeks, Set.of(),
        Urgency.NOW,
        HelperWish.NO_MATTER, false, false, new SafeChannel(SafeChannel.Kind.NONE, WeeklyHours.NONE));
  }

  private static Availability offer(Set<SupportType> types, List<LanguageSkill> languages, int radius,
      WeeklyHours times, int capacity, int asks) {
    return new Availability(languages, types, AARHUS, radius, false, times, capacity, asks);
  }
}

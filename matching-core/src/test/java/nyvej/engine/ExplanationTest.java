package nyvej.engine;

import static nyvej.engine.ANeed.NOW;
import static nyvej.engine.ANeed.need;
import static nyvej.engine.ANeed.speaks;
import static nyvej.engine.AVolunteer.hours;
import static nyvej.engine.AVolunteer.volunteer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import nyvej.vocabulary.Away;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.Gender;
import nyvej.vocabulary.HelperWish;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.LanguageLevel;
import nyvej.vocabulary.SupportType;
import nyvej.vocabulary.TimeSpan;
import nyvej.vocabulary.Urgency;
import nyvej.vocabulary.WeeklyHours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationTest {
  private static final Explanation DANISH = Explanation.in(Locale.of("da", "DK"));
  private static final Explanation ENGLISH = Explanation.in(Locale.UK);

  private static final LocalDate TODAY = LocalDate.parse("2026-03-10");
  private static final LocalDate VALID = LocalDate.parse("2027-01-31");

  private static void because(Criterion criterion, Consumer<ANeed> her, Consumer<AVolunteer> them, String danish,
      String english) {
    assertThat(DANISH.because(criterion, need(her), volunteer(them), NOW)).isEqualTo(danish);
    assertThat(ENGLISH.because(criterion, need(her), volunteer(them), NOW)).isEqualTo(english);
  }

  @Test
  void says_which_language_they_share() {
    because(Criterion.LANGUAGE, n -> {}, v -> {}, "De taler begge arabisk.", "They both speak Arabic.");
    because(Criterion.LANGUAGE, n -> n.languages = List.of(speaks("da", LanguageLevel.BASIC)),
        v -> v.languages = List.of(speaks("da", LanguageLevel.NATIVE)),
        "De taler begge dansk, men en af dem taler det kun lidt.",
        "They both speak Danish, but one of them only a little.");
    because(Criterion.LANGUAGE, n -> n.languages = List.of(speaks("prs", LanguageLevel.NATIVE)),
        v -> v.languages = List.of(speaks("fa", LanguageLevel.NATIVE)),
        "De forstår hinanden: hun taler dari, og den frivillige taler persisk.",
        "They understand each other: she speaks Dari and the volunteer speaks Persian.");
    because(Criterion.LANGUAGE, n -> n.interpreter = true,
        v -> v.languages = List.of(speaks("da", LanguageLevel.NATIVE)),
        "De har intet fælles sprog, men hun vil gerne bruge tolk.",
        "They have no language in common, but she is happy to use an interpreter.");
  }

  @Test
  void says_what_is_offered() {
    Consumer<ANeed> her = n -> n.supportTypes = Set.of(SupportType.HOUSING, SupportType.NETWORK, SupportType.PRACTICAL);
    because(Criterion.SUPPORT, her, v -> {
      v.supportTypes = Set.of(SupportType.values());
      v.experience = 0;
    }, "Den frivillige tilbyder alt, hun beder om: netværk, praktisk hjælp og hjælp til bolig.",
        "The volunteer offers all that she asks for: network, practical help, and help to find a home.");
    because(Criterion.SUPPORT, her, v -> {
      v.supportTypes = Set.of(SupportType.NETWORK, SupportType.COUNSELLING);
      v.experience = 2;
    }, "Den frivillige tilbyder 1 af de 3 ting, hun beder om: netværk. Den frivillige har hjulpet 2 før, og det gik godt.",
        "The volunteer offers 1 of the 3 things that she asks for: network. The volunteer has helped 2 people before, and "
            + "it went well.");
  }

  @Test
  void says_how_far_it_is() {
    because(Criterion.CLOSENESS, n -> {}, v -> {}, "De er i samme kommune: Aarhus.",
        "They are in the same municipality: Aarhus.");
    because(Criterion.CLOSENESS, n -> {}, v -> {
      v.kommune = new Kommune("0101");
      v.radiusKm = 200;
    }, "Der er 157 km fra København til Aarhus. Den frivillige kommer gerne.",
        "It is 157 km from Copenhagen to Aarhus. The volunteer is happy to come.");
    because(Criterion.CLOSENESS, n -> n.kommune = new Kommune("0561"), v -> {
      v.kommune = new Kommune("0563");
      v.radiusKm = 50;
    }, "Der er 34 km fra Fanø til Esbjerg, når færgen tæller som 27 km. Den frivillige kommer gerne.",
        "It is 34 km from Fanø to Esbjerg, when the ferry counts as 27 km. The volunteer is happy to come.");
    because(Criterion.CLOSENESS, n -> n.remotePossible = true, v -> {
      v.kommune = new Kommune("0101");
      v.remote = true;
    }, "De kan tale sammen på afstand, for eksempel i telefon.",
        "They can talk at a distance, for example by telephone.");
  }

  @Test
  void says_how_many_hours_with_plurals_and_commas() {
    because(Criterion.COMMON_HOURS, n -> {
      n.times = new WeeklyHours(List.of(new TimeSpan(DayOfWeek.MONDAY, 33, 40)));
      n.hoursAWeek = 1;
    }, v -> {}, "De har 3,5 timer om ugen, hvor begge kan. Hun beder om 1 time.",
        "They have 3.5 hours a week when both can. She asks for 1 hour.");
    because(Criterion.COMMON_HOURS, n -> {}, v -> v.times = hours(DayOfWeek.MONDAY, 8, 9),
        "Hun kan når som helst. Den frivillige har 1 time om ugen, og hun beder om 2 timer.",
        "She can at any time. The volunteer has 1 hour a week, and she asks for 2 hours.");
    because(Criterion.COMMON_HOURS, n -> {}, v -> v.away = List.of(new Away(TODAY, TODAY.plusDays(6))),
        "Hun kan når som helst. Den frivillige er væk nogle dage i de næste fire uger. I snit har den frivillige 3 timer om "
            + "ugen, og hun beder om 2 timer.",
        "She can at any time. The volunteer is away on some days of the next four weeks. On average the volunteer has 3 "
            + "hours a week, and she asks for 2 hours.");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      0 | 0 | Den frivillige har 2 ledige pladser ud af 2 og er ikke blevet spurgt i de sidste 7 dage. | \
      The volunteer has 2 free places out of 2 and was not asked in the last 7 days.
      1 | 1 | Den frivillige har 1 ledig plads ud af 2 og er blevet spurgt 1 gang i de sidste 7 dage. | \
      The volunteer has 1 free place out of 2 and was asked once in the last 7 days.
      3 | 2 | Den frivillige har ingen ledige pladser ud af 2 og er blevet spurgt 2 gange i de sidste 7 dage. | \
      The volunteer has no free places out of 2 and was asked twice in the last 7 days.""")
  void says_how_loaded_the_volunteer_is(int engaged, int asks, String danish, String english) {
    because(Criterion.FAIRNESS, n -> {}, v -> {
      v.engaged = engaged;
      v.asked = Collections.nCopies(asks, NOW);
    }, danish, english);
  }

  @Test
  void says_whether_she_knows_the_helper() {
    var before = Map.of(new AVolunteer().id, Set.of(PairMark.HELPED_BEFORE));
    because(Criterion.CONTINUITY, n -> n.marks = before, v -> {},
        "Hun har ikke bedt om en hjælper, som hun kender.", "She has not asked for a helper whom she knows.");
    because(Criterion.CONTINUITY, n -> {
      n.continuity = true;
      n.marks = before;
    }, v -> {}, "Den frivillige har hjulpet hende før, og det ønsker hun igen.",
        "The volunteer has helped her before, and she wishes for that again.");
    because(Criterion.CONTINUITY, n -> n.continuity = true, v -> {},
        "Hun ønsker en hjælper, som hun kender. Det er denne frivillige ikke.",
        "She wishes for a helper whom she knows. This volunteer is not one.");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      -5   | Hun har ventet under en dag. | She has waited less than a day.
      23   | Hun har ventet under en dag. | She has waited less than a day.
      24   | Hun har ventet 1 dag.        | She has waited 1 day.
      300  | Hun har ventet 12 dage.      | She has waited 12 days.""")
  void says_how_long_she_waited(int hours, String danish, String english) {
    because(Criterion.WAITING, n -> n.waitingSince = NOW.minus(Duration.ofHours(hours)), v -> {}, danish, english);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      NOW          | Hun har brug for hjælp nu.              | She needs help now.
      WITHIN_WEEK  | Hun har brug for hjælp inden for en uge.    | She needs help within a week.
      WITHIN_MONTH | Hun har brug for hjælp inden for en måned.  | She needs help within a month.""")
  void says_how_urgent_it_is(Urgency urgency, String danish, String english) {
    because(Criterion.URGENCY, n -> n.urgency = urgency, v -> {}, danish, english);
  }

  private static void whyNot(HardRule rule, Consumer<ANeed> her, Consumer<AVolunteer> them, String danish,
      String english) {
    var need = need(her);
    var volunteer = volunteer(them);
    assertThat(HardRule.whyNot(need, volunteer, NOW)).contains(rule);
    assertThat(DANISH.whyNot(rule, need, volunteer, NOW)).isEqualTo(danish);
    assertThat(ENGLISH.whyNot(rule, need, volunteer, NOW)).isEqualTo(english);
  }

  @Test
  void says_why_a_volunteer_does_not_fit() {
    whyNot(HardRule.HOLDS_VALID_CLEARANCES, n -> n.supportTypes = Set.of(SupportType.CHILDREN),
        v -> v.clearances = Map.of(Clearance.CONFIDENTIALITY, VALID, Clearance.INTRODUCTION_TRAINING,
            VALID),
        "Det mangler, eller det gælder ikke i hele perioden på 12 uger: børneattest og straffeattest.",
        "Missing, or not valid for all of 12 weeks: children’s certificate and criminal record certificate.");
    whyNot(HardRule.IS_NOT_PAUSED, n -> {}, v -> v.standing = Standing.PAUSED, "Den frivillige holder pause.",
        "The volunteer takes a pause.");
    whyNot(HardRule.IS_NOT_PAUSED, n -> {}, v -> v.stated = false,
        "Den frivillige har ikke skrevet, hvad hun eller han tilbyder.",
        "The volunteer has not written what she or he offers.");
    whyNot(HardRule.MEETS_HER_WISH_FOR_A_WOMAN_OR_MAN, n -> n.helper = HelperWish.WOMAN, v -> v.gender = Gender.MAN,
        "Hun ønsker en kvinde.", "She wishes for a woman.");
    whyNot(HardRule.SHARES_A_LANGUAGE_OR_INTERPRETER, n -> {},
        v -> v.languages = List.of(speaks("so", LanguageLevel.NATIVE), speaks("da", LanguageLevel.NATIVE)),
        "Hun taler arabisk, men den frivillige taler dansk og somali.",
        "She speaks Arabic, but the volunteer speaks Danish and Somali.");
    whyNot(HardRule.IS_WITHIN_REACH, n -> {}, v -> v.kommune = new Kommune("0730"),
        "Den frivillige bliver i sin egen kommune. Der er 34 km fra Randers til Aarhus.",
        "The volunteer stays in the own municipality. It is 34 km from Randers to Aarhus.");
    whyNot(HardRule.HAS_ENOUGH_COMMON_HOURS, n -> n.times = hours(DayOfWeek.SUNDAY, 8, 20), v -> {},
        "De har ingen timer om ugen, hvor begge kan. Hun beder om 2 timer.",
        "They have no hours a week when both can. She asks for 2 hours.");
    whyNot(HardRule.IS_NOT_EXCLUDED, n -> n.avoidedAreas = Set.of(n.kommune), v -> {},
        "De to må ikke mødes: en person eller et område er udelukket.",
        "The two must not meet: a person or an area is ruled out.");
    whyNot(HardRule.NEED_IS_OPEN, n -> n.open = false, v -> {}, "Hun venter ikke længere på hjælp.",
        "She no longer waits for help.");
  }

  private static Proposals nobody(int candidates, Map<HardRule, Integer> by, Map<HardRule, Integer> onlyBy) {
    return new Proposals(List.of(), candidates, 0, new TreeMap<>(by), onlyBy);
  }

  @Test
  void says_why_nobody_fits_with_the_most_frequent_reason_first() {
    var proposals = nobody(43, Map.of(HardRule.HAS_CAPACITY_LEFT, 1, HardRule.SHARES_A_LANGUAGE_OR_INTERPRETER, 42),
        Map.of(HardRule.SHARES_A_LANGUAGE_OR_INTERPRETER, 3));
    assertThat(DANISH.whyNobody(proposals, need(n -> {}))).containsExactly(
        "42 frivillige taler ikke hendes sprog: arabisk. Uden det ville 3 af dem passe.",
        "1 frivillig har ikke plads til flere lige nu.");
    assertThat(ENGLISH.whyNobody(proposals, need(n -> {}))).containsExactly(
        "42 volunteers do not speak her language: Arabic. Without that, 3 of them would fit.",
        "1 volunteer has no room for more right now.");
  }

  @Test
  void says_when_there_is_nobody_to_ask_or_nothing_to_ask_for() {
    assertThat(DANISH.whyNobody(nobody(0, Map.of(), Map.of()), need(n -> {})))
        .containsExactly("Afdelingen har ingen frivillige endnu.");
    assertThat(DANISH.whyNobody(nobody(2, Map.of(HardRule.NEED_IS_OPEN, 2, HardRule.IS_NOT_PAUSED, 1), Map.of()),
        need(n -> n.open = false))).containsExactly("Hun venter ikke længere på hjælp.");
  }

  @Test
  void says_nothing_of_the_others_when_somebody_fits() {
    var proposals = new PlainMatching(Weights.CURRENT).propose(need(n -> {}),
        List.of(volunteer(v -> {}), volunteer(v -> v.standing = Standing.PAUSED)), NOW, 3);
    assertThat(DANISH.whyNobody(proposals, need(n -> {}))).isEmpty();
  }

  @Test
  void speaks_danish_to_all_but_english_readers() {
    assertThat(Explanation.in(Locale.FRENCH).name(Criterion.LANGUAGE)).isEqualTo("Sprog");
    assertThat(Explanation.in(Locale.US).name(Criterion.LANGUAGE)).isEqualTo("Language");
  }
}

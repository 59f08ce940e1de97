package nyvej.engine;

import static nyvej.engine.ANeed.NOW;
import static nyvej.engine.ANeed.need;
import static nyvej.engine.ANeed.speaks;
import static nyvej.engine.AVolunteer.hours;
import static nyvej.engine.AVolunteer.volunteer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import nyvej.engine.Change.AskedAt;
import nyvej.engine.Change.Cleared;
import nyvej.engine.Change.Farther;
import nyvej.engine.Change.Freed;
import nyvej.engine.Change.HersRemote;
import nyvej.engine.Change.Interpreted;
import nyvej.engine.Change.MoreHours;
import nyvej.engine.Change.Offered;
import nyvej.engine.Change.Resumed;
import nyvej.engine.Change.TheirsRemote;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.Gender;
import nyvej.vocabulary.HelperWish;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.LanguageLevel;
import nyvej.vocabulary.SupportType;
import nyvej.vocabulary.TimeSpan;
import nyvej.vocabulary.WeeklyHours;
import org.junit.jupiter.api.Test;

class ChangesTest {
  private static final Explanation DANISH = Explanation.in(Locale.of("da"));
  private static final Explanation ENGLISH = Explanation.in(Locale.ENGLISH);

  private static void wouldFit(Consumer<ANeed> her, Consumer<AVolunteer> them, String danish, String english) {
    assertThat(DANISH.whatWouldFit(need(her), volunteer(them), NOW)).contains(danish);
    assertThat(ENGLISH.whatWouldFit(need(her), volunteer(them), NOW)).contains(english);
  }

  private static void wouldRaise(Criterion criterion, Consumer<ANeed> her, Consumer<AVolunteer> them, String danish,
      String english) {
    assertThat(DANISH.whatWouldRaise(criterion, need(her), volunteer(them), NOW)).contains(danish);
    assertThat(ENGLISH.whatWouldRaise(criterion, need(her), volunteer(them), NOW)).contains(english);
  }

  @Test
  void says_what_would_make_two_fit() {
    wouldFit(n -> n.hoursAWeek = 6, v -> {}, "Med 2 fælles timer mere om ugen ville de passe sammen.",
        "With 2 hours more a week in common, they would fit.");
    wouldFit(n -> {}, v -> {
      v.kommune = new Kommune("0730");
      v.radiusKm = 20;
    }, "Hvis den frivillige kom 15 km længere, ville de passe sammen.",
        "If the volunteer went 15 km farther, they would fit.");
    wouldFit(n -> n.remotePossible = true, v -> v.kommune = new Kommune("0101"),
        "Hvis den frivillige gerne ville tale sammen på afstand, ville de passe sammen.",
        "If the volunteer helped at a distance, they would fit.");
    wouldFit(n -> {}, v -> {
      v.kommune = new Kommune("0101");
      v.remote = true;
    }, "Hvis hun gerne ville tale sammen på afstand, ville de passe sammen.",
        "If she accepted help at a distance, they would fit.");
    wouldFit(n -> {}, v -> v.languages = List.of(speaks("so", LanguageLevel.NATIVE)),
        "Hvis hun gerne ville bruge tolk, ville de passe sammen.", "If she accepted an interpreter, they would fit.");
    wouldFit(n -> n.supportTypes = Set.of(SupportType.HOUSING, SupportType.NETWORK), v -> {},
        "Hvis den frivillige også tilbød netværk eller hjælp til bolig, ville de passe sammen.",
        "If the volunteer also offered network or help to find a home, they would fit.");
    wouldFit(n -> {}, v -> v.clearances = AVolunteer.allUntil(LocalDate.parse("2026-05-01")),
        "Med straffeattest, tavshedserklæring og introduktionskursus gyldig til og med tirsdag den 2. juni ville de passe "
            + "sammen.",
        "With criminal record certificate, confidentiality agreement, and introduction course valid through Tuesday 2 "
            + "June, they would fit.");
    wouldFit(n -> {}, v -> v.standing = Standing.PAUSED, "Uden pausen ville de passe sammen.",
        "Without the pause, they would fit.");
    wouldFit(n -> {}, v -> v.engaged = 2, "Når 1 forløb slutter, passer de sammen.", "When 1 match ends, they fit.");
    wouldFit(n -> {}, v -> {
      v.asksPerWeek = 1;
      v.asked = List.of(Instant.parse("2026-03-06T09:00:00Z"), Instant.parse("2026-03-04T09:00:00Z"));
    }, "Hvis den frivillige først spørges fredag den 13. marts, passer de sammen.",
        "If the volunteer is not asked before Friday 13 March, they fit.");
  }

  @Test
  void talks_nobody_into_what_is_theirs_to_say() {
    var id = new AVolunteer().id;
    List<Consumer<ANeed>> hers = List.of(n -> n.open = false, n -> n.consentUntil = LocalDate.parse("2026-01-01"),
        n -> n.avoidedAreas = Set.of(n.kommune), n -> n.marks = Map.of(id, Set.of(PairMark.DECLINED)),
        n -> n.marks = Map.of(id, Set.of(PairMark.EXCLUDED)), n -> n.helper = HelperWish.MAN);
    hers.forEach(her -> assertThat(DANISH.whatWouldFit(need(her), volunteer(v -> {}), NOW)).isEmpty());
    List<Consumer<AVolunteer>> theirs = List.of(v -> v.standing = Standing.LEFT, v -> v.standing = Standing.SUSPENDED,
        v -> v.stated = false, v -> v.avoids = Set.of(v.kommune));
    theirs.forEach(them -> assertThat(DANISH.whatWouldFit(need(n -> {}), volunteer(them), NOW)).isEmpty());
  }

  @Test
  void is_silent_when_two_fit_or_two_rules_speak_against_them() {
    assertThat(DANISH.whatWouldFit(need(n -> {}), volunteer(v -> {}), NOW)).isEmpty();
    assertThat(DANISH.whatWouldFit(need(n -> n.hoursAWeek = 6), volunteer(v -> v.engaged = 2), NOW)).isEmpty();
    assertThat(DANISH.whatWouldFit(need(n -> n.helper = HelperWish.WOMAN), volunteer(v -> v.gender = Gender.MAN), NOW))
        .isEmpty();
  }

  @Test
  void promises_no_later_day_on_which_her_consent_has_ended() {
    var need = need(n -> n.consentUntil = LocalDate.parse("2026-03-12"));
    var asked = volunteer(v -> {
      v.asksPerWeek = 1;
      v.asked = List.of(Instant.parse("2026-03-06T09:00:00Z"));
    });
    assertThat(DANISH.whatWouldFit(need, asked, NOW)).isEmpty();
  }

  @Test
  void says_what_would_raise_a_weak_point() {
    wouldRaise(Criterion.COMMON_HOURS, n -> {}, v -> v.times = hours(DayOfWeek.MONDAY, 16, 18),
        "Med 2 fælles timer mere om ugen ville de passe bedre.",
        "With 2 hours more a week in common, they would fit better.");
    wouldRaise(Criterion.SUPPORT, n -> n.supportTypes = Set.of(SupportType.HOUSING, SupportType.PRACTICAL), v -> {},
        "Hvis den frivillige også tilbød hjælp til bolig, ville de passe bedre.",
        "If the volunteer also offered help to find a home, they would fit better.");
    wouldRaise(Criterion.FAIRNESS, n -> {}, v -> v.engaged = 1, "Når 1 forløb slutter, passer de bedre.",
        "When 1 match ends, they fit better.");
    wouldRaise(Criterion.CLOSENESS, n -> n.remotePossible = true, v -> {
      v.remote = true;
      v.kommune = new Kommune("0730");
    }, "Hvis den frivillige kom 35 km længere, ville de passe bedre.",
        "If the volunteer went 35 km farther, they would fit better.");
    assertThat(DANISH.whatWouldRaise(Criterion.SUPPORT, need(n -> {}), volunteer(v -> v.experience = 0), NOW))
        .as("experience takes time").isEmpty();
  }

  private record Pair(NeedFacts need, VolunteerFacts volunteer, Instant at) {}

  @Test
  void what_is_said_is_true_and_the_least_that_would_do() {
    var facts = new RandomFacts(31);
    var kinds = new HashSet<Class<?>>();
    for (int round = 0; round < 20_000; round++) {
      var volunteer = facts.volunteer();
      var need = facts.needKnownTo(List.of(volunteer));
      Changes.toFit(need, volunteer, RandomFacts.NOW).ifPresent(change -> {
        kinds.add(change.getClass());
        var after = after(change, need, volunteer, 0);
        assertThat(HardRule.whyNot(after.need, after.volunteer, after.at)).as(change.toString()).isEmpty();
        var less = after(change, need, volunteer, 1);
        assertThat(HardRule.whyNot(less.need, less.volunteer, less.at)).as("less than " + change).isNotEmpty();
      });
    }
    assertThat(kinds).containsExactlyInAnyOrder(Change.class.getPermittedSubclasses());
  }

  @Test
  void what_is_said_to_be_better_is() {
    var facts = new RandomFacts(32);
    var raised = new HashSet<Criterion>();
    for (int round = 0; round < 2_000; round++) {
      var volunteer = facts.volunteer();
      var need = facts.needKnownTo(List.of(volunteer));
      if (volunteer.availability() != null && HardRule.whyNot(need, volunteer, RandomFacts.NOW).isEmpty()) {
        for (var criterion : Criterion.values()) {
          Changes.toRaise(criterion, need, volunteer, RandomFacts.NOW).ifPresent(change -> {
            raised.add(criterion);
            var after = after(change, need, volunteer, 0);
            assertThat(value(criterion, after)).as(change.toString())
                .isGreaterThan(value(criterion, new Pair(need, volunteer, RandomFacts.NOW)));
          });
        }
      }
    }
    assertThat(raised).containsExactlyInAnyOrder(Criterion.SUPPORT, Criterion.COMMON_HOURS, Criterion.FAIRNESS,
        Criterion.CLOSENESS);
  }

  private static double value(Criterion criterion, Pair pair) {
    return Score.of(pair.need, pair.volunteer, pair.at, Weights.CURRENT).contributions().get(criterion.ordinal())
        .value();
  }

  private static Pair after(Change change, NeedFacts need, VolunteerFacts volunteer, int less) {
    var her = ANeed.like(need);
    var them = AVolunteer.like(volunteer);
    var at = RandomFacts.NOW;
    switch (change) {
      case Cleared cleared -> {
        var held = new EnumMap<Clearance, LocalDate>(Clearance.class);
        held.putAll(them.clearances);
        cleared.clearances().forEach(clearance -> held.put(clearance, cleared.until().minusDays(less)));
        them.clearances = held;
      }
      case Resumed _ -> them.standing = less == 0 ? Standing.ACTIVE : Standing.PAUSED;
      case Freed freed -> them.engaged -= freed.matches() - less;
      case AskedAt asked -> at = asked.time().minusSeconds(less);
      case Offered offered -> {
        var all = new HashSet<>(them.supportTypes);
        all.addAll(less == 0 ? List.of(offered.oneOf().getFirst()) : List.of());
        them.supportTypes = all;
      }
      case Interpreted _ -> her.interpreter = less == 0;
      case Farther farther -> them.radiusKm += farther.kilometres() - less;
      case HersRemote _ -> her.remotePossible = less == 0;
      case TheirsRemote _ -> them.remote = less == 0;
      case MoreHours more -> {
        var common = CommonHours.of(need.description(), volunteer, Objects.requireNonNull(volunteer.availability()),
            at);
        them.away = List.of();
        them.times = WeeklyHours.ALWAYS;
        her.times = hoursOfAWeek(common + more.hours() - less / 2.0);
      }
    }
    return new Pair(her.facts(), them.facts(), at);
  }

  private static WeeklyHours hoursOfAWeek(double hours) {
    var spans = new ArrayList<TimeSpan>();
    int halves = (int) (hours * 2);
    for (var day : DayOfWeek.values()) {
      int here = Math.min(48, halves);
      if (here > 0) {
        spans.add(new TimeSpan(day, 0, here));
      }
      halves -= here;
    }
    return new WeeklyHours(spans);
  }
}

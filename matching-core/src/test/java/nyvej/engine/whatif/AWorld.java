package nyvej.engine.whatif;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nyvej.engine.NeedFacts;
import nyvej.engine.PlainMatching;
import nyvej.engine.Standing;
import nyvej.engine.VolunteerFacts;
import nyvej.engine.Weights;
import nyvej.vocabulary.Availability;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.Consent;
import nyvej.vocabulary.Gender;
import nyvej.vocabulary.HelperWish;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.Language;
import nyvej.vocabulary.LanguageLevel;
import nyvej.vocabulary.LanguageSkill;
import nyvej.vocabulary.NeedDescription;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.Purpose;
import nyvej.vocabulary.SafeChannel;
import nyvej.vocabulary.SupportType;
import nyvej.vocabulary.TimeSpan;
import nyvej.vocabulary.Urgency;
import nyvej.vocabulary.VolunteerId;
import nyvej.vocabulary.WeeklyHours;

/** Small networks: everybody has time, offers and wants the same; languages, kommuner and branches differ. */
final class AWorld {
  static final PlainMatching MATCHING = new PlainMatching(Weights.CURRENT);
  static final Draws DRAWS = new Draws(7);
  static final Kommune AARHUS = new Kommune("0751");
  static final Kommune ODENSE = new Kommune("0461");
  static final Language ARABIC = new Language("ar");
  static final Language SOMALI = new Language("so");
  static final Language DANISH = new Language("da");
  static final BranchId BRANCH = branch(1);
  static final BranchId OTHER_BRANCH = branch(2);
  /** A Monday, 9:00 in Denmark. */
  static final Instant FROM = Instant.parse("2026-02-02T08:00:00Z");
  static final Instant UNTIL = FROM.plus(Duration.ofDays(84));

  private static final WeeklyHours EVENINGS = new WeeklyHours(
      Stream.of(DayOfWeek.values()).map(day -> new TimeSpan(day, 34, 44)).toList());

  private AWorld() {}

  static BranchId branch(int number) {
    return new BranchId(new UUID(1, number));
  }

  static Network network(List<VolunteerFacts> volunteers, List<NeedFacts> needs) {
    return new Network(volunteers, needs, FROM, UNTIL);
  }

  /** Fewer volunteers than women need, of two languages, in two kommuner, each with its branch. */
  static Network crowded(long seed) {
    var random = new Random(seed);
    var volunteers = new ArrayList<VolunteerFacts>();
    for (int i = 0; i < 12; i++) {
      boolean odense = random.nextBoolean();
      volunteers.add(volunteer(i, language(random), odense ? ODENSE : AARHUS, odense ? OTHER_BRANCH : BRANCH,
          1 + random.nextInt(2)));
    }
    var needs = new ArrayList<NeedFacts>();
    for (int i = 0; i < 80; i++) {
      boolean odense = random.nextBoolean();
      var at = FROM.plus(Duration.ofMinutes(random.nextInt(84 * 24 * 60) - 30 * 24 * 60));
      var urgency = Urgency.values()[random.nextInt(Urgency.values().length)];
      needs.add(need(seed * 1000 + i, language(random), odense ? ODENSE : AARHUS, odense ? OTHER_BRANCH : BRANCH, at,
          urgency));
    }
    return network(volunteers, needs);
  }

  private static Language language(Random random) {
    return random.nextInt(3) == 0 ? ARABIC : DANISH;
  }

  static VolunteerFacts volunteer(int number, Language language, Kommune kommune, BranchId branch, int matches) {
    var offer = new Availability(List.of(new LanguageSkill(language, LanguageLevel.NATIVE)),
        Set.of(SupportType.NETWORK), kommune, 0, false, EVENINGS, matches, 2);
    Map<Clearance, LocalDate> clearances = new EnumMap<>(Clearance.class);
    Stream.of(Clearance.values()).forEach(each -> clearances.put(each, LocalDate.of(2027, 1, 1)));
    return new VolunteerFacts(new VolunteerId(new UUID(3, number)), branch, Gender.WOMAN, offer, clearances,
        Standing.ACTIVE, Set.of(), List.of(), 0, 0, List.of());
  }

  static NeedFacts need(long number, Language language, Kommune kommune, BranchId branch, Instant at,
      Urgency urgency) {
    var description = new NeedDescription(kommune, Set.of(SupportType.NETWORK),
        List.of(new LanguageSkill(language, LanguageLevel.NATIVE)), false, WeeklyHours.NONE, 2,
        NeedDescription.USUAL_WEEKS, Set.of(), urgency,
        HelperWish.NO_MATTER, false, false, new SafeChannel(SafeChannel.Kind.NONE, WeeklyHours.NONE));
    var consent = new Consent(Set.of(Purpose.MATCHING), Set.of(branch), false, LocalDate.of(2026, 12, 31));
    return Arrivals.need(new NeedId(new UUID(2, number)), description, consent, at);
  }

  static NeedFacts need(long number, Instant at) {
    return need(number, ARABIC, AARHUS, BRANCH, at, Urgency.WITHIN_WEEK);
  }

  static VolunteerFacts volunteer(int number) {
    return volunteer(number, ARABIC, AARHUS, BRANCH, 1);
  }
}

package nyvej.benchmarks;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import nyvej.engine.NeedFacts;
import nyvej.engine.Standing;
import nyvej.engine.VolunteerFacts;
import nyvej.vocabulary.Availability;
import nyvej.vocabulary.Away;
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

/**
 * A network of volunteers, and needs for it, as they might be: volunteers live where people live, nearly all speak Danish, most
 * English, three in ten a language of those who flee, each rarer than the one before. The same seed, the same people.
 */
final class Population {
  static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
  /** All volunteers are of one branch that she names, so that nobody is out of the question from the beginning. */
  static final List<BranchId> BRANCHES = List.of(new BranchId(new UUID(1, 1)));

  private static final LocalDate TODAY = LocalDate.parse("2026-03-10");
  private static final Language DANISH = new Language("da");
  private static final Language ENGLISH = new Language("en");
  /** The commonest first; each is spoken by four fifths as many as the one before. */
  private static final List<Language> OTHERS = List
      .of("ar", "uk", "pl", "tr", "fa", "ur", "so", "ro", "ru", "prs", "bs", "th", "vi", "ti", "ku", "es", "fr", "ps",
          "am", "sw", "sr", "hr", "sq", "ta", "zh", "pt", "bn", "my", "rn", "hu")
      .stream().map(Language::new).toList();
  private static final List<Kommune> KOMMUNER = List.copyOf(Kommune.all());

  private final SplittableRandom random;
  private final int[] upTo = new int[KOMMUNER.size()];

  Population(long seed) {
    random = new SplittableRandom(seed);
    int people = 0;
    for (int i = 0; i < upTo.length; i++) {
      people += Math.max(1000, KOMMUNER.get(i).townPopulation());
      upTo[i] = people;
    }
  }

  VolunteerFacts volunteer() {
    int capacity = 1 + random.nextInt(3);
    var offer = new Availability(languages(), kinds(4), kommune(), any(List.of(0, 10, 15, 20, 25, 30, 50, 75)),
        random.nextInt(5) < 2, times(), capacity, 1 + random.nextInt(3));
    return new VolunteerFacts(new VolunteerId(uuid()), any(BRANCHES),
        random.nextInt(4) == 0 ? Gender.MAN : Gender.WOMAN, offer, clearances(), standing(), Set.of(), away(),
        random.nextInt(6), Math.max(0, random.nextInt(capacity + 2) - 1), asked());
  }

  /** A need of a woman who speaks that language, in that kommune. */
  NeedFacts need(Language hers, Kommune kommune) {
    var kinds = kinds(3);
    var description = new NeedDescription(kommune, kinds, List.of(new LanguageSkill(hers, LanguageLevel.NATIVE)), false,
        random.nextInt(3) == 0 ? WeeklyHours.NONE : times(), 1 + random.nextInt(3), NeedDescription.USUAL_WEEKS,
        Set.of(),
        any(List.of(Urgency.values())),
        random.nextBoolean() ? HelperWish.WOMAN : HelperWish.NO_MATTER, false, random.nextInt(4) == 0,
        new SafeChannel(SafeChannel.Kind.NONE, WeeklyHours.NONE));
    var consent = new Consent(Set.of(Purpose.MATCHING), Set.copyOf(BRANCHES), false, TODAY.plusDays(90));
    return new NeedFacts(new NeedId(uuid()), description, consent, true, NOW.minus(Duration.ofDays(random.nextInt(40))),
        NeedDescription.USUAL_WEEKS, Map.of(), Set.of(), false);
  }

  private List<LanguageSkill> languages() {
    var skills = new ArrayList<LanguageSkill>();
    int danish = random.nextInt(20);
    if (danish > 0) {
      skills.add(new LanguageSkill(DANISH, danish < 5 ? LanguageLevel.FLUENT : LanguageLevel.NATIVE));
    }
    if (danish == 0 || random.nextInt(10) < 3) {
      int other = 0;
      while (random.nextInt(5) != 0) {
        other++;
      }
      skills.add(new LanguageSkill(OTHERS.get(other % OTHERS.size()),
          random.nextInt(4) == 0 ? LanguageLevel.FLUENT : LanguageLevel.NATIVE));
    }
    if (random.nextInt(10) < 7) {
      skills.add(new LanguageSkill(ENGLISH, random.nextInt(3) == 0 ? LanguageLevel.BASIC : LanguageLevel.FLUENT));
    }
    return skills;
  }

  private Set<SupportType> kinds(int atMost) {
    var kinds = EnumSet.noneOf(SupportType.class);
    for (int left = 1 + random.nextInt(atMost); left > 0; left--) {
      kinds.add(any(List.of(SupportType.values())));
    }
    return kinds;
  }

  private Kommune kommune() {
    int person = random.nextInt(upTo[upTo.length - 1]);
    int i = 0;
    while (upTo[i] <= person) {
      i++;
    }
    return KOMMUNER.get(i);
  }

  private WeeklyHours times() {
    var spans = new ArrayList<TimeSpan>();
    for (var day : DayOfWeek.values()) {
      if (random.nextInt(5) < 2) {
        int from = random.nextInt(3) == 0 ? 18 + random.nextInt(8) : 32 + random.nextInt(4);
        spans.add(new TimeSpan(day, from, from + 3 + random.nextInt(6)));
      }
    }
    return spans.isEmpty() ? times() : new WeeklyHours(spans);
  }

  private Map<Clearance, LocalDate> clearances() {
    var clearances = new EnumMap<Clearance, LocalDate>(Clearance.class);
    for (var clearance : Clearance.values()) {
      clearances.put(clearance, TODAY.plusDays(random.nextInt(50) == 0 ? -1 : 80 + random.nextInt(700)));
    }
    return clearances;
  }

  private Standing standing() {
    return random.nextInt(12) == 0 ? Standing.PAUSED : Standing.ACTIVE;
  }

  private List<Away> away() {
    return random.nextInt(10) == 0 ? List.of(new Away(TODAY.plusDays(3), TODAY.plusDays(17))) : List.of();
  }

  private List<Instant> asked() {
    return random.nextInt(5) == 0 ? List.of(NOW.minus(Duration.ofHours(random.nextInt(300)))) : List.of();
  }

  private UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}

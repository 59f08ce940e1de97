package nyvej.engine;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nyvej.vocabulary.AgeBand;
import nyvej.vocabulary.Away;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.Gender;
import nyvej.vocabulary.HelperWish;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.LanguageLevel;
import nyvej.vocabulary.LanguageSkill;
import nyvej.vocabulary.NeedDescription;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.SupportType;
import nyvej.vocabulary.TimeSpan;
import nyvej.vocabulary.Urgency;
import nyvej.vocabulary.VolunteerId;
import nyvej.vocabulary.WeeklyHours;

/**
 * Needs and volunteers at random, from small enough choices that every rule both holds and fails often and scores tie.
 * Prints its seed, so that a failure can be repeated.
 */
public final class RandomFacts {
  /** When the facts are meant to be judged: expiries, asks and waits lie around it. */
  public static final Instant NOW = Instant.parse("2026-03-10T22:30:00Z");

  private static final List<String> LANGUAGES = List.of("ar", "apc", "ary", "da", "nb", "sv", "prs", "fa", "hr", "sr",
      "uk");
  private static final LocalDate TODAY = LocalDate.parse("2026-03-10");

  private final Random random;
  private final List<Kommune> kommuner = new ArrayList<>(Kommune.all());

  /** Starts a repeatable sequence. */
  public RandomFacts(long seed) {
    System.out.println("RandomFacts seed " + seed);
    random = new Random(seed);
  }

  /** A need that is open and consented to, seven times of eight each. */
  public NeedFacts need() {
    var need = new ANeed();
    need.id = new NeedId(uuid());
    need.kommune = kommune();
    need.supportTypes = some(SupportType.values(), 3);
    need.languages = languages();
    need.interpreter = oneIn(4);
    need.times = oneIn(3) ? WeeklyHours.NONE : hours();
    need.hoursAWeek = 1 + random.nextInt(3);
    need.children = oneIn(3) ? some(AgeBand.values(), 2) : Set.of();
    need.urgency = any(Urgency.values());
    need.helper = !oneIn(4) ? HelperWish.NO_MATTER : any(HelperWish.values());
    need.remotePossible = oneIn(3);
    need.branches = oneIn(8) ? Set.of(branch(3)) : new HashSet<>(List.of(branch(0), branch(random.nextInt(3))));
    need.consentUntil = TODAY.plusDays(oneIn(8) ? -1 : random.nextInt(30));
    need.open = !oneIn(8);
    need.waitingSince = NOW.minus(Duration.ofHours(random.nextInt(1200) - 24L));
    need.expectedWeeks = oneIn(3) ? 1 + random.nextInt(20) : NeedDescription.USUAL_WEEKS;
    need.avoidedAreas = oneIn(3) ? areas() : Set.of();
    need.continuity = oneIn(3);
    return need.facts();
  }

  /** A need with marks between her and some of these volunteers. */
  public NeedFacts needKnownTo(Collection<VolunteerFacts> volunteers) {
    var need = ANeed.like(need());
    need.marks = new HashMap<>();
    volunteers.stream().filter(v -> oneIn(6)).forEach(v -> need.marks.put(v.id(), some(PairMark.values(), 2)));
    return need.facts();
  }

  /** A volunteer who breaks each rule now and then. */
  public VolunteerFacts volunteer() {
    var volunteer = new AVolunteer();
    volunteer.id = new VolunteerId(uuid());
    volunteer.branch = branch(oneIn(6) ? 1 : 0);
    volunteer.gender = oneIn(10) ? Gender.OTHER : any(Gender.values());
    volunteer.stated = !oneIn(20);
    volunteer.languages = languages();
    volunteer.supportTypes = some(SupportType.values(), 7);
    volunteer.kommune = kommune();
    volunteer.radiusKm = random.nextInt(8) * 25;
    volunteer.remote = oneIn(2);
    volunteer.times = hours();
    volunteer.matchesAtATime = 1 + random.nextInt(4);
    volunteer.asksPerWeek = 1 + random.nextInt(3);
    volunteer.clearances = clearances();
    volunteer.standing = oneIn(6) ? any(Standing.values()) : Standing.ACTIVE;
    volunteer.avoids = oneIn(6) ? areas() : Set.of();
    volunteer.away = oneIn(3) ? List.of(away(), away()) : List.of();
    volunteer.experience = random.nextInt(7);
    volunteer.engaged = random.nextInt(3);
    volunteer.asked = random.ints(random.nextInt(3), -24, 220).mapToObj(h -> NOW.minus(Duration.ofHours(h))).toList();
    return volunteer.facts();
  }

  /** That many volunteers. */
  public List<VolunteerFacts> volunteers(int count) {
    var volunteers = new ArrayList<VolunteerFacts>();
    for (int i = 0; i < count; i++) {
      volunteers.add(volunteer());
    }
    return volunteers;
  }

  /** A number from 0 to less than that. */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  /** The same in another order. */
  public <T> List<T> shuffled(Collection<T> things) {
    var shuffled = new ArrayList<>(things);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  private static BranchId branch(int number) {
    return new BranchId(new UUID(1, number));
  }

  private Kommune kommune() {
    return kommuner.get(random.nextInt(oneIn(2) ? 12 : kommuner.size()));
  }

  private Set<Kommune> areas() {
    return new HashSet<>(List.of(kommune(), kommune()));
  }

  private List<LanguageSkill> languages() {
    return shuffled(LANGUAGES).subList(0, 2 + random.nextInt(3)).stream()
        .map(language -> ANeed.speaks(language, any(LanguageLevel.values()))).toList();
  }

  private WeeklyHours hours() {
    var spans = new ArrayList<TimeSpan>();
    for (var day : some(DayOfWeek.values(), 7)) {
      int from = 14 + random.nextInt(18);
      spans.add(new TimeSpan(day, from, from + 2 + random.nextInt(14)));
    }
    return new WeeklyHours(spans);
  }

  private Map<Clearance, LocalDate> clearances() {
    var clearances = new EnumMap<Clearance, LocalDate>(Clearance.class);
    for (var clearance : Clearance.values()) {
      if (!oneIn(40)) {
        clearances.put(clearance, TODAY.plusDays(oneIn(40) ? -1 : 70 + random.nextInt(400)));
      }
    }
    return clearances;
  }

  private Away away() {
    var from = TODAY.plusDays(random.nextInt(60) - 20L);
    return new Away(from, from.plusDays(random.nextInt(21)));
  }

  private <T> Set<T> some(T[] choices, int atMost) {
    return new HashSet<>(shuffled(Arrays.asList(choices)).subList(0, 1 + random.nextInt(atMost)));
  }

  private <T> T any(T[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  private boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  private UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }
}

package nyvej.web.sample;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import nyvej.vocabulary.AgeBand;
import nyvej.vocabulary.Availability;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.Gender;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.LanguageLevel;
import nyvej.vocabulary.LanguageSkill;
import nyvej.vocabulary.NeedDescription;
import nyvej.vocabulary.SafeChannel;
import nyvej.vocabulary.SupportType;

/**
 * Makes up people. Pure: the same generator in the same state gives the same people. What is sourced and what is assumed is
 * told in ops/docs/synthetic-network.md.
 */
public final class SyntheticDenmark {
  /** Women who move out of Danish shelters in a year (Danish Red Cross). */
  public static final int WOMEN_A_YEAR = 3_100;
  /** Children who move out with them (Danish Red Cross). */
  public static final int CHILDREN_A_YEAR = 2_600;
  /** Women in a shelter who have been in one before (Danish Red Cross). */
  public static final double RETURNING = 0.25;

  /** Stays with children (Statistics Denmark, 2022). */
  static final double WITH_CHILDREN = 0.43;
  /** Of a mother; gives 0.84 children a woman, which is the two figures above. */
  private static final Shares<Integer> CHILDREN = Shares.of(0.36, 1).and(0.38, 2).and(0.2, 3).and(0.06, 4);
  /** Assumed for each of the three kommuner without a town of their own in the source. */
  private static final int SUBURB = 40_000;
  private static final Shares<Kommune> BY_POPULATION = byPopulation();

  private final RandomGenerator random;

  /** @param random all chance there is */
  public SyntheticDenmark(RandomGenerator random) {
    this.random = random;
  }

  /** A woman who leaves a shelter and asks for after-care. */
  SyntheticNeed need() {
    var languages = Speaking.woman(random);
    int children = random.nextDouble() < WITH_CHILDREN ? CHILDREN.draw(random) : 0;
    var identity = Names.identity(random, languages.getFirst().language(), Gender.WOMAN);
    return new SyntheticNeed(identity, description(languages, children), children, chance(RETURNING),
        chance(Assumed.PARTNERS_COARSELY), chance(Assumed.SECOND_BRANCH), chance(Assumed.STATISTICS),
        Assumed.CONSENT_DAYS.draw(random));
  }

  /** A volunteer who lives in one of those homes. */
  SyntheticVolunteer volunteer(Shares<Kommune> homes) {
    var languages = Speaking.volunteer(random);
    var gender = Assumed.VOLUNTEERS.draw(random);
    var availability = new Availability(languages, some(Assumed.OFFERED), homes.draw(random),
        Assumed.RADIUS_KM.draw(random), chance(Assumed.REMOTE), Hours.volunteer(random),
        Assumed.MATCHES_AT_A_TIME.draw(random), Assumed.ASKS_PER_WEEK.draw(random));
    var identity = Names.identity(random, languages.getFirst().language(), gender);
    return new SyntheticVolunteer(identity, gender, availability, clearances());
  }

  private NeedDescription description(List<LanguageSkill> languages, int children) {
    return new NeedDescription(BY_POPULATION.draw(random), support(children), languages, interpreter(languages),
        Hours.woman(random), Assumed.HOURS_A_WEEK.draw(random), NeedDescription.USUAL_WEEKS, ages(children),
        Assumed.URGENCY.draw(random),
        Assumed.HELPER.draw(random), false, chance(Assumed.REMOTE_POSSIBLE),
        new SafeChannel(Assumed.CHANNEL.draw(random), Hours.safeToReach(random)));
  }

  private Set<SupportType> support(int children) {
    var support = some(Assumed.ASKED_FOR);
    if (children > 0 && chance(Assumed.CHILDREN_SUPPORT)) {
      support.add(SupportType.CHILDREN);
    }
    return support;
  }

  private Set<SupportType> some(Map<SupportType, Double> shares) {
    var some = EnumSet.noneOf(SupportType.class);
    shares.forEach((type, share) -> {
      if (chance(share)) {
        some.add(type);
      }
    });
    return some.isEmpty() ? EnumSet.of(SupportType.NETWORK) : some;
  }

  /** Who speaks Danish well needs none. */
  private boolean interpreter(List<LanguageSkill> languages) {
    boolean accepts = chance(Assumed.INTERPRETER);
    return accepts && languages.stream()
        .noneMatch(skill -> skill.language().equals(Speaking.DANISH) && skill.level() != LanguageLevel.BASIC);
  }

  private Set<AgeBand> ages(int children) {
    var ages = EnumSet.noneOf(AgeBand.class);
    for (int child = 0; child < children; child++) {
      ages.add(Assumed.AGE.draw(random));
    }
    return ages;
  }

  /** Where the volunteers live of the branch that sits there and looks after these kommuner. */
  static Shares<Kommune> homes(Kommune seat, List<Kommune> kommuner) {
    var near = new Shares<Kommune>();
    kommuner.forEach(kommune -> near.and(
        people(kommune) * Math.exp(-kommune.kilometresTo(seat) / Assumed.BRANCH_REACH_KM), kommune));
    return near;
  }

  private Map<Clearance, Integer> clearances() {
    var clearances = new EnumMap<Clearance, Integer>(Clearance.class);
    Assumed.HELD.forEach((clearance, share) -> {
      int longest = switch (clearance) {
        case BOERNEATTEST, STRAFFEATTEST -> Assumed.CERTIFICATE_DAYS;
        case CONFIDENTIALITY, INTRODUCTION_TRAINING -> Assumed.OTHER_CLEARANCE_DAYS;
      };
      int days = 1 + random.nextInt(longest);
      if (chance(share)) {
        clearances.put(clearance, days);
      }
    });
    return clearances;
  }

  private boolean chance(double share) {
    return random.nextDouble() < share;
  }

  private static Shares<Kommune> byPopulation() {
    var all = new Shares<Kommune>();
    Kommune.all().forEach(kommune -> all.and(people(kommune), kommune));
    return all;
  }

  /** GeoNames counts the towns of three of Copenhagen's suburbs as Copenhagen. */
  static int people(Kommune kommune) {
    return kommune.townPopulation() == 0 ? SUBURB : kommune.townPopulation();
  }
}

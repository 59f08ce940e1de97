package nyvej.web.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import nyvej.vocabulary.AgeBand;
import nyvej.vocabulary.HelperWish;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.Language;
import nyvej.vocabulary.LanguageLevel;
import nyvej.vocabulary.SupportType;
import nyvej.vocabulary.Urgency;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SyntheticDenmarkTest {
  private static final long SEED = 20_260_101L;
  private static final int MANY = 10_000;
  /** Five standard deviations: a right generator fails once in two million checks. */
  private static final double SIGMAS = 5;
  private static final Kommune AARHUS = new Kommune("0751");
  private static final List<Kommune> ALL = List.copyOf(Kommune.all());

  private static final List<SyntheticNeed> NEEDS = needs(SEED);
  private static final List<SyntheticVolunteer> VOLUNTEERS = volunteers(SEED);

  @BeforeAll
  static void tellTheSeed() {
    System.out.println("seed " + SEED);
  }

  @Test
  void theSameSeedMakesTheSamePeople() {
    assertThat(needs(SEED)).isEqualTo(NEEDS).isNotEqualTo(needs(SEED + 1));
    assertThat(volunteers(SEED)).isEqualTo(VOLUNTEERS).isNotEqualTo(volunteers(SEED + 1));
  }

  @Test
  void womenComeFromTheKommunerAsPeopleDo() {
    double people = ALL.stream().mapToInt(SyntheticDenmark::people).sum();
    for (var kommune : ALL) {
      shareOfNeeds(SyntheticDenmark.people(kommune) / people, need -> need.description().kommune().equals(kommune));
    }
  }

  @Test
  void oneInFourReturnsAndTheChildrenAreAsManyAsThePaperSays() {
    shareOfNeeds(SyntheticDenmark.RETURNING, SyntheticNeed::returning);
    shareOfNeeds(SyntheticDenmark.WITH_CHILDREN, need -> need.children() > 0);
    double paper = (double) SyntheticDenmark.CHILDREN_A_YEAR / SyntheticDenmark.WOMEN_A_YEAR;
    assertThat(NEEDS.stream().mapToInt(SyntheticNeed::children).average().orElseThrow()).isCloseTo(paper, within(0.05));
  }

  @Test
  void languagesComeInTheirShares() {
    shareOfNeeds(Speaking.OF_OTHER_ORIGIN, SyntheticDenmarkTest::isNewcomer);
    for (var language : List.of("ar", "tr", "pl", "uk", "so", "ti")) {
      var tag = new Language(language);
      shareOfNeeds(Speaking.OF_OTHER_ORIGIN * Speaking.ORIGINS.share(tag), need -> need.description().languages()
          .stream().anyMatch(skill -> skill.language().equals(tag) && skill.level() == LanguageLevel.NATIVE));
    }
    share(Speaking.VOLUNTEERS_OF_OTHER_ORIGIN, VOLUNTEERS, volunteer -> volunteer.availability().languages().stream()
        .anyMatch(skill -> skill.language().equals(Speaking.DANISH) && skill.level() == LanguageLevel.FLUENT));
  }

  @Test
  void whatIsAskedForComesInItsShares() {
    Assumed.ASKED_FOR.forEach((type, share) -> {
      if (type != SupportType.NETWORK) {
        shareOfNeeds(share, need -> need.description().supportTypes().contains(type));
      }
    });
    for (var urgency : Urgency.values()) {
      shareOfNeeds(Assumed.URGENCY.share(urgency), need -> need.description().urgency() == urgency);
    }
    shareOfNeeds(Assumed.HELPER.share(HelperWish.WOMAN), need -> need.description().helper() == HelperWish.WOMAN);
    shareOfNeeds(Assumed.PARTNERS_COARSELY, SyntheticNeed::partnersCoarsely);
    share(Assumed.AGE.share(AgeBand.AGE_7_12), NEEDS.stream().filter(need -> need.children() == 1).toList(),
        need -> need.description().children().contains(AgeBand.AGE_7_12));
  }

  @Test
  void volunteersHoldAndOfferInTheirShares() {
    Assumed.HELD.forEach((clearance, share) -> share(share, VOLUNTEERS,
        volunteer -> volunteer.clearances().containsKey(clearance)));
    Assumed.OFFERED.forEach((type, share) -> {
      if (type != SupportType.NETWORK) {
        share(share, VOLUNTEERS, volunteer -> volunteer.availability().supportTypes().contains(type));
      }
    });
    share(Assumed.ASKS_PER_WEEK.share(1), VOLUNTEERS, volunteer -> volunteer.availability().asksPerWeek() == 1);
  }

  @Test
  void volunteersLiveNearTheirBranch() {
    assertThat(VOLUNTEERS.stream().mapToDouble(volunteer -> volunteer.availability().kommune().kilometresTo(AARHUS))
        .average().orElseThrow()).isLessThan(40);
  }

  @Test
  void nobodyCanBeReached() {
    assertThat(VOLUNTEERS.stream().map(volunteer -> volunteer.identity().contact()))
        .allMatch(contact -> contact.startsWith("+45 00 00 ") || contact.matches("[a-z]+\\.\\d{4}@example\\.org"));
  }

  private static boolean isNewcomer(SyntheticNeed need) {
    return need.description().languages().stream()
        .anyMatch(skill -> skill.level() == LanguageLevel.NATIVE && !skill.language().equals(Speaking.DANISH));
  }

  private static void shareOfNeeds(double expected, Predicate<SyntheticNeed> what) {
    share(expected, NEEDS, what);
  }

  private static <T> void share(double expected, List<T> of, Predicate<T> what) {
    double tolerance = SIGMAS * Math.sqrt(expected * (1 - expected) / of.size()) + 1.0 / of.size();
    assertThat((double) of.stream().filter(what).count() / of.size()).as("seed %d", SEED)
        .isCloseTo(expected, within(tolerance));
  }

  private static List<SyntheticNeed> needs(long seed) {
    var denmark = new SyntheticDenmark(random(seed));
    return IntStream.range(0, MANY).mapToObj(_ -> denmark.need()).toList();
  }

  private static List<SyntheticVolunteer> volunteers(long seed) {
    var denmark = new SyntheticDenmark(random(seed));
    var homes = SyntheticDenmark.homes(AARHUS, ALL);
    return IntStream.range(0, MANY).mapToObj(_ -> denmark.volunteer(homes)).toList();
  }

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }
}

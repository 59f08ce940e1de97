package nyvej.engine.whatif;

import static nyvej.engine.whatif.AWorld.AARHUS;
import static nyvej.engine.whatif.AWorld.ARABIC;
import static nyvej.engine.whatif.AWorld.BRANCH;
import static nyvej.engine.whatif.AWorld.DRAWS;
import static nyvej.engine.whatif.AWorld.FROM;
import static nyvej.engine.whatif.AWorld.MATCHING;
import static nyvej.engine.whatif.AWorld.UNTIL;
import static nyvej.engine.whatif.AWorld.crowded;
import static nyvej.engine.whatif.AWorld.need;
import static nyvej.engine.whatif.AWorld.network;
import static nyvej.engine.whatif.AWorld.volunteer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import nyvej.engine.HardRule;
import nyvej.engine.Matching;
import nyvej.engine.NeedFacts;
import nyvej.engine.VolunteerFacts;
import nyvej.vocabulary.Consent;
import nyvej.vocabulary.Danish;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.Urgency;
import nyvej.vocabulary.VolunteerId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationTest {
  private static final Duration HALF_A_WEEK = Duration.ofHours(84);

  private record Ask(NeedFacts need, VolunteerFacts volunteer, Instant at) {}

  /** Everybody who was asked, as she or he was just before. */
  private static List<Ask> asks(Network network) {
    var asks = new ArrayList<Ask>();
    Matching noting = (need, candidates, now, limit) -> {
      var proposals = MATCHING.propose(need, candidates, now, limit);
      proposals.best().forEach(best -> candidates.stream().filter(each -> each.id().equals(best.volunteer()))
          .forEach(each -> asks.add(new Ask(need, each, now))));
      return proposals;
    };
    Simulation.run(network, DRAWS, noting);
    return asks;
  }

  private static Outcome run(Network network) {
    return Simulation.run(network, DRAWS, MATCHING);
  }

  private static List<NeedFacts> needs(int count, Duration apart) {
    return IntStream.range(0, count).mapToObj(i -> need(i, FROM.plus(apart.multipliedBy(i)))).toList();
  }

  private static List<VolunteerFacts> volunteers(int count) {
    return IntStream.range(0, count).mapToObj(AWorld::volunteer).toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theSameSeedGivesTheSameOutcomeInWhateverOrderTheyAreGiven(long seed) {
    var network = crowded(seed);
    var volunteers = new ArrayList<>(network.volunteers());
    var needs = new ArrayList<>(network.needs());
    Collections.shuffle(volunteers, new Random(seed));
    Collections.shuffle(needs, new Random(seed));

    var outcome = run(network);

    assertThat(run(network(volunteers, needs))).isEqualTo(outcome);
    assertThat(outcome.waits()).isNotEmpty();
    assertThat(Simulation.run(network, new Draws(8), MATCHING)).isNotEqualTo(outcome);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyAskIsAllowedByAllRulesAndMadeInOfficeHoursAndOnceForAPair(long seed) {
    var pairs = new HashSet<Map.Entry<NeedId, VolunteerId>>();

    assertThat(asks(crowded(seed))).hasSizeGreaterThan(20).allSatisfy(ask -> {
      var local = ask.at().atZone(Danish.TIME);
      assertThat(HardRule.whyNot(ask.need(), ask.volunteer(), ask.at())).isEmpty();
      assertThat(ask.at()).isAfterOrEqualTo(ask.need().waitingSince());
      assertThat(local.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
      assertThat(local.toLocalTime()).isIn(LocalTime.of(9, 30), LocalTime.of(13, 30));
      assertThat(pairs.add(Map.entry(ask.need().id(), ask.volunteer().id()))).isTrue();
    });
  }

  @Test
  void whoHelpsOneIsAskedForNobodyElseUntilThatIsOver() {
    var waits = run(network(volunteers(1), needs(20, Duration.ofHours(1)))).waits();

    assertThat(waits).hasSizeBetween(1, 3);
    assertThat(IntStream.range(1, waits.size()).mapToDouble(i -> waits.get(i) - waits.get(i - 1)))
        .allMatch(days -> days > 7 * Behaviour.FEWEST_WEEKS - 1);
  }

  @Test
  void nobodyIsAskedMoreOftenInAWeekThanAllowed() {
    var asks = asks(network(List.of(volunteer(1, ARABIC, AARHUS, BRANCH, 10)), needs(60, Duration.ofHours(12))));

    assertThat(asks).hasSizeGreaterThan(10);
    assertThat(IntStream.range(2, asks.size()).mapToObj(i -> Duration.between(asks.get(i - 2).at(), asks.get(i).at())))
        .allMatch(apart -> apart.compareTo(Duration.ofDays(7)) >= 0);
  }

  @Test
  void whoNeedsHelpNowComesBeforeWhoCameEarlier() {
    var early = need(1, FROM);
    var urgent = need(2, ARABIC, AARHUS, BRANCH, FROM.plusSeconds(60), Urgency.NOW);

    assertThat(asks(network(volunteers(1), List.of(early, urgent)))).first().extracting(Ask::need).isEqualTo(urgent);
    assertThat(asks(network(volunteers(1), List.of(early, need(2, FROM.plusSeconds(60)))))).first()
        .extracting(Ask::need).isEqualTo(early);
  }

  @Test
  void nobodyIsAskedWhenHerConsentHasRunOut() {
    var needs = needs(200, Duration.ofMinutes(5)).stream().map(need -> {
      var consent = need.consent();
      return Arrivals.need(need.id(), need.description(), new Consent(consent.purposes(), consent.branches(), false,
          Danish.day(FROM).plusDays(9)), need.waitingSince());
    }).toList();

    var asks = asks(network(volunteers(40), needs));

    assertThat(asks).hasSizeGreaterThan(40)
        .allMatch(ask -> !Danish.day(ask.at()).isAfter(Danish.day(FROM).plusDays(9)));
  }

  @Test
  void nobodyWaitsLongerThanHerPatienceAndAnAnswer() {
    var outcome = run(network(volunteers(3), needs(150, HALF_A_WEEK.dividedBy(8))));

    assertThat(outcome.unmet()).isPositive();
    assertThat(outcome.waits().getLast()).isGreaterThan(30)
        .isLessThan(Behaviour.PATIENCE.plus(Behaviour.TO_ANSWER).toDays());
  }

  @Test
  void asManySayYesAsAssumed() {
    int many = 500;
    var needs = needs(many, Duration.ofMinutes(1));
    var outcome = run(network(volunteers(many), needs));

    // Everybody finds somebody at last, so asks for a match are the inverse of the chance that an ask is answered with yes.
    double inTime = 1 - Math.exp(-Behaviour.TO_ANSWER.toDays() / Behaviour.DAYS_TO_ANSWER);
    assertThat(outcome.matchedShare()).isGreaterThan(0.95);
    assertThat(outcome.asksPerMatch()).isCloseTo(1 / (Behaviour.ACCEPTED * inTime), within(0.15));
  }

  @Test
  void whoseTimeDoesNotCountIsHelpedButNotCounted() {
    var before = need(1, FROM.minusSeconds(1));
    var after = need(2, UNTIL);
    var outcome = run(network(volunteers(10), List.of(before, after)));

    assertThat(outcome).returns(0, Outcome::needs).returns(0, Outcome::asks).returns(List.of(), Outcome::waits);
    assertThat(asks(network(volunteers(10), List.of(before, after)))).extracting(Ask::need).contains(before, after);
    assertThat(outcome.matchedShare()).isNaN();
  }

  @Test
  void withoutVolunteersNobodyIsFound() {
    var outcome = run(network(List.of(), needs(5, HALF_A_WEEK)));

    assertThat(outcome).returns(5, Outcome::needs).returns(5, Outcome::unmet).returns(0, Outcome::asks)
        .returns(0.0, Outcome::matchedShare).returns(Map.of(AARHUS, 5), Outcome::unmetByKommune)
        .returns(Map.of(ARABIC, 5), Outcome::unmetByLanguage);
    assertThat(outcome.medianWait()).isNaN();
  }

  @Test
  void nobodyIsThereTwice() {
    assertThatIllegalArgumentException().isThrownBy(() -> network(List.of(volunteer(1), volunteer(1)), List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> network(List.of(), List.of(need(1, FROM), need(1, UNTIL))));
  }
}

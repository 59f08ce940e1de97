package nyvej.projection.mongo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nyvej.projection.ReadModel;
import nyvej.projection.mongo.Generation.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an instance shows, and how much of it. */
class StandingTest {
  private static final int OLD = 1;
  private static final int NEW = 2;

  private static Generation generation(int number, int version, State state) {
    return new Generation(ReadModel.NEEDS, number, version, state, Instant.EPOCH);
  }

  private static Known known(Map<Generation, Long> nexts) {
    var generations = new HashMap<String, Generation>();
    var byName = new HashMap<String, Long>();
    nexts.forEach((generation, next) -> {
      generations.put(generation.name(), generation);
      byName.put(generation.name(), next);
    });
    return new Known(generations, byName);
  }

  private static int shown(Standing standing) {
    return requireNonNull(standing.generation()).number();
  }

  private static Standing after(Standing standing, Known known, int version) {
    return standing.after(known, ReadModel.NEEDS, version);
  }

  private static Standing fresh(Known known, int version) {
    return after(Standing.NOTHING, known, version);
  }

  @Test
  void nothingIsShownUntilItWasBuiltOnce() {
    assertThat(fresh(known(Map.of(generation(1, OLD, State.BUILDING), 7L)), OLD)).isEqualTo(Standing.NOTHING);
  }

  @Test
  void anotherIsShownOnceItHasComeAsFarAndUntilThenNoMoreIsTold() {
    var first = generation(1, OLD, State.COMPLETE);
    var second = generation(2, OLD, State.COMPLETE);
    var standing = fresh(known(Map.of(first, 10L)), OLD);

    standing = after(standing, known(Map.of(first, 12L, second, 9L)), OLD);
    assertThat(standing).returns(1, StandingTest::shown).returns(10L, Standing::next);

    standing = after(standing, known(Map.of(first, 15L, second, 11L)), OLD);
    assertThat(standing).returns(2, StandingTest::shown).returns(11L, Standing::next);
  }

  @Test
  void eachVersionShowsItsOwnAndForWantOfThatTheOther() {
    var known = known(Map.of(generation(1, OLD, State.COMPLETE), 10L, generation(2, NEW, State.COMPLETE), 10L));
    assertThat(shown(fresh(known, OLD))).isEqualTo(1);
    assertThat(shown(fresh(known, NEW))).isEqualTo(2);
    assertThat(shown(fresh(known, 3))).isEqualTo(2);
  }

  /** As after going back to an old release, whose view nobody has fed meanwhile. */
  @Test
  void whoStartsShowsWhatHasComeFurthestAndGoesOnTellingOfItUntilItsOwnIsClose() {
    var old = generation(1, OLD, State.COMPLETE);
    var other = generation(2, NEW, State.COMPLETE);
    var standing = fresh(known(Map.of(old, 5L, other, 1000L)), OLD);
    assertThat(standing).returns(2, StandingTest::shown).returns(1000L, Standing::next);

    standing = after(standing, known(Map.of(old, 100L, other, 1200L)), OLD);
    assertThat(standing).returns(2, StandingTest::shown).returns(1200L, Standing::next);

    standing = after(standing, known(Map.of(old, 1190L, other, 1300L)), OLD);
    assertThat(standing).returns(2, StandingTest::shown).returns(1200L, Standing::next);

    standing = after(standing, known(Map.of(old, 1200L, other, 1400L)), OLD);
    assertThat(standing).returns(1, StandingTest::shown).returns(1200L, Standing::next);
  }

  @Test
  void whatIsGoneIsNotShown() {
    var standing = fresh(known(Map.of(generation(1, OLD, State.COMPLETE), 10L)), OLD);
    var known = known(Map.of(generation(1, OLD, State.GONE), 10L, generation(2, NEW, State.COMPLETE), 11L));
    assertThat(after(standing, known, OLD)).returns(2, StandingTest::shown).returns(11L, Standing::next);
  }

  /** Two instances of two versions, news late, twice and in any order, rebuilds all the time. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void whatWasToldIsNeverTakenBackAndNeverMoreThanIsShown(int seed) {
    var random = new Random(seed);
    var truth = new ArrayList<Generation>(List.of(generation(1, OLD, State.COMPLETE)));
    var nexts = new HashMap<String, Long>();
    var told = new ArrayList<Known>();
    var standing = new Standing[]{Standing.NOTHING, Standing.NOTHING};
    var known = new Known[]{Known.NOTHING, Known.NOTHING};
    int switches = 0;
    for (int step = 0; step < 5_000; step++) {
      var one = truth.get(random.nextInt(truth.size()));
      switch (random.nextInt(200)) {
        case 0 -> truth.add(generation(truth.size() + 1, OLD + random.nextInt(2), State.BUILDING));
        case 1, 2, 3, 4 -> truth.set(one.number() - 1, generation(one.number(), one.version(), State.COMPLETE));
        default -> nexts.merge(one.name(), (long) step / 4 + random.nextInt(5), Math::max);
      }
      var there = new HashMap<String, Generation>();
      truth.forEach(each -> there.put(each.name(), each));
      told.add(new Known(there, nexts));
      int who = random.nextInt(2);
      known[who] = known[who].and(told.get(Math.max(0, told.size() - 1 - random.nextInt(10))));
      var before = standing[who];
      var now = after(before, known[who], OLD + who);
      assertThat(now.next()).isGreaterThanOrEqualTo(before.next());
      if (now.generation() != null) {
        assertThat(now.next()).isLessThanOrEqualTo(nexts.getOrDefault(now.generation().name(), 0L));
        switches += before.shows(now.generation()) ? 0 : 1;
      }
      standing[who] = now;
    }
    assertThat(switches).isGreaterThan(5);
  }
}

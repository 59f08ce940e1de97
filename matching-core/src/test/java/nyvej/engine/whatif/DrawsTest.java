package nyvej.engine.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.UUID;
import java.util.function.LongToDoubleFunction;
import java.util.stream.LongStream;
import nyvej.engine.whatif.Draws.Chance;
import org.junit.jupiter.api.Test;

class DrawsTest {
  private static final Draws DRAWS = new Draws(1);
  private static final int MANY = 100_000;
  private static final UUID A = new UUID(1, 2);
  private static final UUID B = new UUID(3, 4);

  @Test
  void whatIsDrawnDependsOnTheNamesAlone() {
    double first = DRAWS.uniform(Chance.ANSWER, A, B);
    DRAWS.uniform(Chance.ANSWER, B, A);

    assertThat(DRAWS.uniform(Chance.ANSWER, A, B)).isEqualTo(first);
    assertThat(new Draws(1).uniform(Chance.ANSWER, A, B)).isEqualTo(first);
    assertThat(first).isNotEqualTo(DRAWS.uniform(Chance.ANSWER, B, A))
        .isNotEqualTo(DRAWS.uniform(Chance.TIME_TO_ANSWER, A, B)).isNotEqualTo(DRAWS.uniform(Chance.ANSWER, A))
        .isNotEqualTo(new Draws(2).uniform(Chance.ANSWER, A, B))
        .isNotEqualTo(DRAWS.replication(1).uniform(Chance.ANSWER, A, B));
  }

  @Test
  void namesThatFollowEachOtherGiveNumbersThatDoNot() {
    mean(0.5, n -> DRAWS.uniform(Chance.ANSWER, new UUID(0, n)));
    mean(0.25, n -> DRAWS.uniform(Chance.ANSWER, new UUID(0, n)) * DRAWS.uniform(Chance.ANSWER, new UUID(0, n + 1)));
    mean(0.25, n -> new Draws(n).uniform(Chance.ANSWER, A) * new Draws(n + 1).uniform(Chance.ANSWER, A));
    mean(2.5, n -> DRAWS.exponential(Chance.TIME_TO_ANSWER, 2.5, new UUID(n, 0)));
    mean(4.5, n -> DRAWS.oneOf(10, Chance.RECRUIT, n));
  }

  private static void mean(double expected, LongToDoubleFunction draw) {
    double mean = LongStream.range(0, MANY).mapToDouble(draw).average().orElseThrow();
    assertThat(mean).isCloseTo(expected, within(0.015 * Math.max(1, expected)));
  }

  @Test
  void idsAreRandomOnes() {
    var id = DRAWS.id(Chance.RECRUITS_ID, 1, 2);

    assertThat(id).returns(4, UUID::version).returns(2, UUID::variant).isEqualTo(DRAWS.id(Chance.RECRUITS_ID, 1, 2))
        .isNotEqualTo(DRAWS.id(Chance.RECRUITS_ID, 1, 3));
  }
}

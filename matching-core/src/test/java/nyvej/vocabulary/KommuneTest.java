package nyvej.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KommuneTest {
  @Test
  void there_are_98_kommuner_and_christiansoe() {
    assertThat(List.copyOf(Kommune.all())).hasSize(99).isSorted().doesNotHaveDuplicates();
    assertThat(new Kommune("0411").officialName()).isEqualTo("Christiansø");
    assertThat(new Kommune("0751").officialName()).isEqualTo("Aarhus");
  }

  @Test
  void they_lie_in_five_regions() {
    assertThat(Kommune.all().stream().filter(k -> !k.value().equals("0411")).map(Kommune::region).distinct())
        .containsExactlyInAnyOrder("1081", "1082", "1083", "1084", "1085");
  }

  @Test
  void they_lie_in_denmark() {
    assertThat(Kommuner.ALL.values()).allSatisfy(facts -> {
      assertThat(facts.centre().latitude()).isBetween(54.5, 57.8);
      assertThat(facts.centre().longitude()).isBetween(8.0, 15.3);
      assertThat(facts.name()).isNotBlank();
      assertThat(facts.townPopulation()).isNotNegative();
    });
  }

  @ParameterizedTest
  @CsvSource({"0101, 0751, 157", "0101, 0147, 3", "0751, 0730, 34", "0101, 0400, 160"})
  void distances_are_those_of_the_map(Kommune here, Kommune there, double kilometres) {
    assertThat(here.kilometresTo(there)).isCloseTo(kilometres, within(5.0));
  }

  @Test
  void distances_are_symmetric_and_keep_the_triangle() {
    for (var a : Kommune.all()) {
      assertThat(a.kilometresTo(a)).isZero();
      for (var b : Kommune.all()) {
        assertThat(a.kilometresTo(b)).isEqualTo(b.kilometresTo(a));
        assertThat(a.kilometresTo(b)).isLessThan(460);
        assertThat(a.kilometresTo(new Kommune("0751")) + new Kommune("0751").kilometresTo(b))
            .isGreaterThanOrEqualTo(a.kilometresTo(b) - 1e-9);
      }
    }
  }
}

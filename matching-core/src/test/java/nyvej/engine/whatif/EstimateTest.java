package nyvej.engine.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimateTest {
  @Test
  void theIntervalIsThatOfThePairsDifferences() {
    // Differences 1, 2, 3, 4, 5: mean 3, standard deviation 1.5811, half width 2.7764 * 1.5811 / sqrt(5).
    var estimate = Estimate.of(List.of(10.0, 20.0, 30.0, 40.0, 50.0), List.of(11.0, 22.0, 33.0, 44.0, 55.0));

    assertThat(estimate.before()).isEqualTo(30);
    assertThat(estimate.after()).isEqualTo(33);
    assertThat(estimate.difference()).isCloseTo(3, within(1e-12));
    assertThat(estimate.low()).isCloseTo(1.0368, within(0.001));
    assertThat(estimate.high()).isCloseTo(4.9632, within(0.001));
  }

  @Test
  void whatIsTheSameDiffersByNothing() {
    var estimate = Estimate.of(List.of(1.5, 2.5, 4.0), List.of(1.5, 2.5, 4.0));

    assertThat(estimate).returns(0.0, Estimate::low).returns(0.0, Estimate::high).returns(0.0, Estimate::difference);
    assertThat(Row.of("same", estimate)).returns(false, Row::differs).returns("0.0 to 0.0", Row::interval);
  }

  @Test
  void figuresAreRoundedAsFarAsTheyMatter() {
    var estimate = new Estimate(1234.56, 3.004, -1231.99, -0.004);

    assertThat(Row.of("count", estimate)).returns("1235", Row::before).returns("3.0", Row::after)
        .returns("-616.0", Row::difference).returns("-1232 to 0.0", Row::interval).returns(true, Row::differs);
    assertThat(Row.fine("days", estimate)).returns("3.00", Row::after).returns("-1232 to 0.00", Row::interval);
  }

  @Test
  void aFigureThatIsMissingOnceIsNotTold() {
    var row = Row.of("wait", Estimate.of(List.of(1.0, 2.0, 3.0), List.of(1.0, Double.NaN, 3.0)));

    assertThat(row).returns("2.0", Row::before).returns("-", Row::after).returns("-", Row::difference)
        .returns("", Row::interval).returns(false, Row::differs);
  }

  @ParameterizedTest
  @CsvSource({"2, 4.303, 0.04", "3, 3.182, 0.005", "4, 2.776, 0.001", "9, 2.262, 0.001", "29, 2.045, 0.001",
    "1000, 1.962, 0.001"})
  void quantilesAreThoseOfTheTables(int degrees, double quantile, double off) {
    assertThat(Estimate.student(degrees)).isCloseTo(quantile, within(off));
  }
}

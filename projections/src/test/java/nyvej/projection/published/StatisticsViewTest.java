package nyvej.projection.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import nyvej.Some;
import nyvej.projection.published.StatisticsView.Cell;
import nyvej.projection.published.StatisticsView.Counted;
import nyvej.projection.published.StatisticsView.Stage;
import nyvej.vocabulary.SupportType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatisticsViewTest {
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void everyCellIsOfFiveOrMoreAndNobodyIsInTwoCellsOfAKind(long seed) {
    var random = new Random(seed);
    for (int world = 0; world < 20; world++) {
      var counted = counted(OpenNeeds.world(random), random);
      var cells = StatisticsView.of(counted, Some.NOW).cells();
      assertThat(cells).allSatisfy(cell -> assertThat(cell.survivors()).isGreaterThanOrEqualTo(5));
      for (var type : SupportType.values()) {
        for (var stage : Stage.values()) {
          var told = cells.stream().filter(cell -> cell.type() == type && cell.stage() == stage)
              .mapToLong(Cell::survivors).sum();
          assertThat(told).isLessThanOrEqualTo(
              counted.stream().filter(need -> need.type() == type && need.stage() == stage).count());
        }
      }
    }
  }

  private static Set<Counted> counted(List<OpenNeed> needs, Random random) {
    return needs.stream().flatMap(need -> {
      var stage = Stage.values()[random.nextInt(Stage.values().length)];
      return need.types().stream().map(type -> new Counted(need.survivor(), need.kommune(), type, stage));
    }).collect(Collectors.toSet());
  }
}

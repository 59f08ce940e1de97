package nyvej.projection.published;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.SupportType;
import nyvej.vocabulary.SurvivorId;

/**
 * Anonymous figures: for each type of support and stage, how many survivors where.
 *
 * <p>
 * Cells of one type and stage do not overlap, so they may be added. There is no total beside them, and nothing tells a type or
 * stage without any survivor from one with fewer than five: a total would tell how many are missing. Types overlap, since a
 * survivor may need several, so cells of different types must not be added.
 *
 * @param asOf when the period began that it was made for
 * @param cells each of at least five survivors, in a fixed order
 */
public record StatisticsView(Instant asOf, List<Cell> cells) {
  /** Copies the cells. */
  public StatisticsView {
    cells = List.copyOf(cells);
  }

  private static final Generalisation.Of<Counted> GENERALISE = new Generalisation.Of<>(Counted::survivor,
      Counted::kommune,
      Comparator.comparing(Counted::survivor));

  /** How far help has come. */
  public enum Stage {
    /** In the queue. */
    WAITING,
    /** A volunteer is asked. */
    ASKED,
    /** A volunteer or a partner said yes. */
    ACCEPTED
  }

  /** @param survivors how many, at least five */
  public record Cell(SupportType type, Stage stage, Place place, long survivors) {}

  /** One survivor's need, before it is counted. */
  public record Counted(SurvivorId survivor, Kommune kommune, SupportType type, Stage stage) {}

  /** Counts. The order does not matter. */
  public static StatisticsView of(Collection<Counted> needs, Instant asOf) {
    var cells = Stream.of(SupportType.values()).flatMap(type -> Stream.of(Stage.values()).flatMap(stage -> {
      var alike = needs.stream().filter(need -> need.type() == type && need.stage() == stage).toList();
      return cells(alike, type, stage);
    })).toList();
    return new StatisticsView(asOf, cells);
  }

  private static Stream<Cell> cells(List<Counted> alike, SupportType type, Stage stage) {
    return GENERALISE.generalise(alike).items().entrySet().stream()
        .map(together -> new Cell(type, stage, together.getKey(), GENERALISE.survivors(together.getValue())));
  }
}
